/** Orders texts by their UTF-16 code units, which is the same everywhere: an index must not hang on a machine's locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
