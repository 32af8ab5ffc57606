import { type Locale, type Localized, locales, perLocale } from '@/lib/domain/locale';
import { compareText } from '../compare-text';
import { cognates } from '../weights';
import { mayBeCognates, type Shape, shapeOf } from './blocking';
import { type CognatePair, type CognatePairs, keptPairs, mergedPairs } from './cognate-pairs';
import type { CostTable } from './cost-table';
import {
  type EditDistance,
  type EncodedWord,
  editDistance,
  encodeWord,
  type LanguagePair,
} from './edit-costs';
import { KeyIndex } from './key-index';

/** All cognates of a collection, with what finding the next collection's takes. */
export interface Cognates {
  stems: Localized<readonly string[]>;
  /** The nearest first, in an order that the words alone decide. */
  pairs: Record<LanguagePair, CognatePairs>;
  /** Keys that too many stems share to be worth comparing them. */
  largeBlocks: Localized<readonly number[]>;
}

/** The languages of a pair, in the order of its name. */
export const languagesOf: Record<LanguagePair, readonly [Locale, Locale]> = {
  'sv-nb': ['sv', 'nb'],
  'sv-da': ['sv', 'da'],
  'nb-da': ['nb', 'da'],
};

/** A stem with what comparing it needs, made once. */
interface Comparable extends Shape {
  stem: string;
  code?: EncodedWord;
  /** Whether it has to be compared with all others; where neither of two has, what was found before holds. */
  isNew: boolean;
}

const none: CognatePairs = { from: new Int32Array(), to: new Int32Array(), costs: new Float64Array() };

interface Words {
  all: readonly Comparable[];
  index: KeyIndex;
  large: ReadonlySet<number>;
}

/**
 * Finds the cognates among the collection's stems.
 * @param stems the stems worth linking, per language
 * @param before what was found for an earlier collection with the same costs: the same is found with and
 * without it, but only what is new is compared
 */
export function findCognates(
  stems: Localized<readonly string[]>,
  costs: CostTable,
  before?: Cognates,
): Cognates {
  const words = perLocale((lang) => wordsOf(stems[lang]));
  const places = before && perLocale((lang) => placesNow(before.stems[lang], words[lang].all));
  if (before) markChangedBlocks(words, before);
  const pairsOf = (pair: LanguagePair): CognatePairs => {
    const [a, b] = languagesOf[pair];
    const kept =
      before && places
        ? keptPairs(before.pairs[pair], keptPlaces(places[a], words[a]), keptPlaces(places[b], words[b]))
        : none;
    const order = byCostThenWords(stems[a], stems[b]);
    const added = comparePair(words[a], words[b], editDistance(costs[pair])).sort(order);
    return mergedPairs(kept, added, order);
  };
  return {
    stems,
    pairs: { 'sv-nb': pairsOf('sv-nb'), 'sv-da': pairsOf('sv-da'), 'nb-da': pairsOf('nb-da') },
    largeBlocks: perLocale((lang) => [...words[lang].large]),
  };
}

function wordsOf(stems: readonly string[]): Words {
  const all = stems.map((stem): Comparable => ({ stem, isNew: true, ...shapeOf(stem) }));
  const index = new KeyIndex(all);
  return { all, index, large: index.keysAbove(cognates.largestBlock) };
}

/** Where each stem of the collection before stands now, or −1; what has a place is not new. */
function placesNow(before: readonly string[], now: readonly Comparable[]): Int32Array {
  const places = new Map(now.map(({ stem }, place) => [stem, place]));
  return Int32Array.from(before, (stem) => {
    const place = places.get(stem) ?? -1;
    const word = now[place];
    if (word) word.isNew = false;
    return place;
  });
}

/** The same without what is compared again. */
function keptPlaces(places: Int32Array, { all }: Words): Int32Array {
  return places.map((place) => (all[place]?.isNew === false ? place : -1));
}

/** Where a block has become too large, or has ceased to be, its words are compared again. */
function markChangedBlocks(words: Localized<Words>, { largeBlocks }: Cognates): void {
  const changed = locales.flatMap((lang) => {
    const before = new Set(largeBlocks[lang]);
    const now = words[lang].large;
    return [...[...now].filter((key) => !before.has(key)), ...[...before].filter((key) => !now.has(key))];
  });
  for (const key of changed)
    for (const lang of locales)
      for (const place of words[lang].index.wordsWith(key)) {
        const word = words[lang].all[place];
        if (word) word.isNew = true;
      }
}

function byCostThenWords(left: readonly string[], right: readonly string[]) {
  return ([from, to, cost]: CognatePair, [otherFrom, otherTo, otherCost]: CognatePair): number =>
    cost - otherCost ||
    compareText(left[from] ?? '', left[otherFrom] ?? '') ||
    compareText(right[to] ?? '', right[otherTo] ?? '');
}

/** Compares every two words of which one is new. */
function comparePair(from: Words, to: Words, distance: EditDistance): CognatePair[] {
  const pairs: CognatePair[] = [];
  const compare = (a: number, b: number) => {
    const [left, right] = [from.all[a], to.all[b]];
    const cost = left && right && mayBeCognates(left, right) ? costBetween(left, right, distance) : undefined;
    if (cost !== undefined) pairs.push([a, b, cost]);
  };
  from.all.forEach((word, a) => {
    if (word.isNew) for (const b of candidates(word, to.index, to.large)) compare(a, b);
  });
  to.all.forEach((word, b) => {
    if (!word.isNew) return;
    for (const a of candidates(word, from.index, to.large)) if (!from.all[a]?.isNew) compare(a, b);
  });
  return pairs;
}

function candidates({ keys }: Shape, index: KeyIndex, large: ReadonlySet<number>): Set<number> {
  const found = new Set<number>();
  for (const key of keys) if (!large.has(key)) for (const place of index.wordsWith(key)) found.add(place);
  return found;
}

/** Undefined when two words are no cognates. */
function costBetween(from: Comparable, to: Comparable, distance: EditDistance): number | undefined {
  const [a, b] = [codeOf(from), codeOf(to)];
  if (Math.abs(a.length - b.length) > cognates.band) return undefined;
  const length = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < length * cognates.shortestShare) return undefined;
  const limit = highestCost(length);
  const cost = distance(a, b, limit * length) / length;
  return cost <= limit ? cost : undefined;
}

function codeOf(word: Comparable): EncodedWord {
  word.code ??= encodeWord(word.stem);
  return word.code;
}

/** Short words resemble one another by chance, long ones seldom do. */
function highestCost(length: number): number {
  const { limit } = cognates;
  if (length <= limit.shortLength) return limit.cost * limit.shortFactor;
  if (length === limit.shortLength + 1) return limit.cost * limit.shortishFactor;
  return length >= limit.longLength ? limit.cost + limit.longBonus : limit.cost;
}
