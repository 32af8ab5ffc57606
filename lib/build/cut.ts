import type { Range } from './html-scan';

/**
 * Returns the text without the given ranges; all else stays to the byte.
 * @param ranges in any order; they may overlap or lie inside one another
 */
export function cut(text: string, ranges: readonly Range[]): string {
  let kept = '';
  let from = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (start > from) kept += text.slice(from, start);
    from = Math.max(from, end);
  }
  return kept + text.slice(from);
}
