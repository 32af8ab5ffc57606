import type { Localized } from '@/lib/domain/locale';
import { cognates as limits } from '../weights';
import { type Cognates, languagesOf } from './cognates';
import { languagePairs } from './edit-costs';
import type { Link, StemInLanguage } from './link';

/**
 * The best few links of each stem into each other language, in an order that the words alone decide.
 * @param words what stands for the stems, in the same order
 */
export function cognateLinks<Stem extends StemInLanguage>(
  { pairs }: Pick<Cognates, 'pairs'>,
  words: Localized<readonly Stem[]>,
): Link<Stem>[] {
  const links: Link<Stem>[] = [];
  for (const pair of languagePairs) {
    const [left, right] = [words[languagesOf[pair][0]], words[languagesOf[pair][1]]];
    const [ofLeft, ofRight] = [new Uint8Array(left.length), new Uint8Array(right.length)];
    const { from: all, to: others, costs } = pairs[pair];
    for (let place = 0; place < costs.length; place++) {
      const from = all[place] ?? 0;
      const to = others[place] ?? 0;
      const one = left[from];
      const other = right[to];
      if (!one || !other) continue;
      const weight = limits.weight * (1 - limits.costSlope * (costs[place] ?? 0));
      if (isAmongBest(ofLeft, from)) links.push({ from: one, to: other, weight, kind: 'cognate' });
      if (isAmongBest(ofRight, to)) links.push({ from: other, to: one, weight, kind: 'cognate' });
    }
  }
  return links;
}

/** True for the first so many times that it is asked about the same stem. */
function isAmongBest(counts: Uint8Array, stem: number): boolean {
  const count = counts[stem] ?? 0;
  if (count === limits.linksPerDirection) return false;
  counts[stem] = count + 1;
  return true;
}
