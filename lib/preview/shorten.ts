/**
 * Shortens a text to what a preview shows of it, at the end of a word.
 * @param most characters (code points) of the result, with its "…"
 */
export function shorten(text: string, most: number): string {
  const letters = [...text];
  if (letters.length <= most) return text;
  const start = letters.slice(0, most).join('');
  // One character of the start makes room for "…"; a word that ends exactly there is whole.
  const words = /^(.*\S)\s/su.exec(start)?.[1] ?? letters.slice(0, most - 1).join('');
  return `${words.replace(/[\s.,:;–-]+$/u, '')}…`;
}
