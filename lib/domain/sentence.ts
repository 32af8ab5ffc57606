/** What closes and opens a quotation or a bracket, in all three languages. */
const marks = '[”’"»«()\\[\\]]*';
const start = new RegExp(`(?:^|[.!?…]${marks}\\s)\\s*${marks}$`);

/**
 * Whether the next word begins a sentence.
 * @param before the line as far as that word, which may be nothing
 */
export function beginsSentence(before: string): boolean {
  return start.test(before);
}
