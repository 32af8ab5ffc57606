import { cognates as limits } from '../weights';
import { type Cognates, languagesOf } from './cognates';
import { languagePairs } from './edit-costs';
import type { Link } from './link';

/** The best few links of each stem into each other language, in an order that the words alone decide. */
export function cognateLinks({ stems, pairs }: Cognates): Link[] {
  return languagePairs.flatMap((pair) => {
    const [a, b] = languagesOf[pair];
    const [left, right] = [stems[a], stems[b]];
    const isAmongBest = [
      counterUpTo(limits.linksPerDirection),
      counterUpTo(limits.linksPerDirection),
    ] as const;
    return pairs[pair].flatMap(([from, to, cost]): Link[] => {
      const weight = limits.weight * (1 - limits.costSlope * cost);
      const one = { lang: a, stem: left[from] ?? '' };
      const other = { lang: b, stem: right[to] ?? '' };
      return [
        ...(isAmongBest[0](from) ? [{ from: one, to: other, weight, kind: 'cognate' as const }] : []),
        ...(isAmongBest[1](to) ? [{ from: other, to: one, weight, kind: 'cognate' as const }] : []),
      ];
    });
  });
}

/** True for the first so many times that it is asked about the same. */
function counterUpTo(most: number): (item: number) => boolean {
  const counts = new Map<number, number>();
  return (item) => {
    const count = (counts.get(item) ?? 0) + 1;
    counts.set(item, count);
    return count <= most;
  };
}
