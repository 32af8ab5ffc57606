import { typing } from '../weights';

/** Letters that people without the right keyboard write for each other, in fold keys: ä is e there, but often typed a. */
const confusable = new Set(['ae', 'ea']);

/**
 * Optimal string alignment distance: insertion, deletion, exchange of two neighbours, substitution, one
 * each (L. Boytsov, "Indexing methods for approximate dictionary searching", 2011, §2.2); a for ä is
 * cheaper. Infinity above `limit`.
 */
export function typingDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (last[j - 1] ?? 0) + substitution(a[i - 1], b[j - 1]);
      const swapped =
        a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (beforeLast[j - 2] ?? Infinity) + 1 : Infinity;
      row.push(Math.min(replaced, swapped, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    if (Math.min(...row) > limit) return Infinity;
    [beforeLast, last] = [last, row];
  }
  const distance = last[b.length] ?? Infinity;
  return distance <= limit ? distance : Infinity;
}

function substitution(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  return confusable.has(`${a}${b}`) ? typing.confusableCost : 1;
}
