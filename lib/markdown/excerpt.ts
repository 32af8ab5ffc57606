/** The beginning of a text, on one line, for a problem's message. */
export function excerpt(text: string): string {
  const line = text.slice(0, 400).trim().replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
