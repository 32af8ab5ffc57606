import { type Locale, type Localized, perLocale } from '@/lib/domain/locale';
import { groupBy } from '../group-by';
import { cognates } from '../weights';
import { mayBeCognates, type Shape, shapeOf } from './blocking';
import type { CostTable } from './cost-table';
import { type EditDistance, type EncodedWord, editDistance, encodeWord } from './edit-costs';
import type { Link } from './link';

/** Two cognates, in the order of their languages, with the distance per letter of the longer one. */
export interface CognatePair {
  langs: readonly [Locale, Locale];
  stems: readonly [string, string];
  cost: number;
}

const languageOrder: readonly (readonly [Locale, Locale, keyof CostTable])[] = [
  ['sv', 'nb', 'sv-nb'],
  ['sv', 'da', 'sv-da'],
  ['nb', 'da', 'nb-da'],
];

/** A stem with what comparing it needs, made once. */
interface Comparable extends Shape {
  stem: string;
  code: EncodedWord;
  isNew: boolean;
}

/**
 * Finds the cognates among the collection's stems.
 * @param stems the stems worth linking, per language
 * @param isNew tells the stems that were not there last time; only pairs with one of them are compared
 */
export function findCognates(
  stems: Localized<readonly string[]>,
  costs: CostTable,
  isNew: (lang: Locale, stem: string) => boolean = () => true,
): CognatePair[] {
  const words = perLocale((lang) => stems[lang].map((stem) => comparable(stem, isNew(lang, stem))));
  const blocks = perLocale((lang) => blockWords(words[lang]));
  return languageOrder.flatMap(([a, b, pair]) => {
    const distance = editDistance(costs[pair]);
    const compare = (from: Comparable, to: Comparable) => cognatePair([a, b], from, to, distance);
    const forward = words[a]
      .filter((word) => word.isNew)
      .flatMap((word) => candidates(word, blocks[b]).flatMap((other) => compare(word, other)));
    const backward = words[b]
      .filter((word) => word.isNew)
      .flatMap((word) =>
        candidates(word, blocks[a])
          .filter((other) => !other.isNew)
          .flatMap((other) => compare(other, word)),
      );
    return [...forward, ...backward];
  });
}

function comparable(stem: string, isNew: boolean): Comparable {
  return { stem, isNew, code: encodeWord(stem), ...shapeOf(stem) };
}

type Blocks = ReadonlyMap<string, Comparable[]>;

/** Groups that are too large tell nothing. */
function blockWords(words: readonly Comparable[]): Blocks {
  const blocks = new Map<string, Comparable[]>();
  for (const word of words)
    for (const key of word.keys) {
      const block = blocks.get(key);
      if (block) block.push(word);
      else blocks.set(key, [word]);
    }
  return new Map([...blocks].filter(([, block]) => block.length <= cognates.largestBlock));
}

function candidates(word: Comparable, blocks: Blocks): Comparable[] {
  const found = new Set<Comparable>();
  for (const key of word.keys) for (const other of blocks.get(key) ?? []) found.add(other);
  return [...found].filter((other) => mayBeCognates(word, other));
}

function cognatePair(
  langs: CognatePair['langs'],
  from: Comparable,
  to: Comparable,
  distance: EditDistance,
): CognatePair[] {
  const length = Math.max(from.code.length, to.code.length);
  if (Math.abs(from.code.length - to.code.length) > cognates.band) return [];
  const limit = highestCost(length);
  const cost = distance(from.code, to.code, limit * length) / length;
  return cost <= limit ? [{ langs, stems: [from.stem, to.stem], cost }] : [];
}

/** Short words resemble one another by chance, long ones seldom do. */
function highestCost(length: number): number {
  const { limit } = cognates;
  if (length <= limit.shortLength) return limit.cost * limit.shortFactor;
  if (length === limit.shortLength + 1) return limit.cost * limit.shortishFactor;
  return length >= limit.longLength ? limit.cost + limit.longBonus : limit.cost;
}

/** The best few links of each stem into each other language, however the pairs were come by. */
export function cognateLinks(pairs: readonly CognatePair[]): Link[] {
  const directed = [...pairs].sort(byWords).flatMap(({ langs: [a, b], stems: [from, to], cost }): Link[] => {
    const weight = cognates.weight * (1 - cognates.costSlope * cost);
    const [left, right] = [
      { lang: a, stem: from },
      { lang: b, stem: to },
    ];
    return [
      { from: left, to: right, weight, kind: 'cognate' },
      { from: right, to: left, weight, kind: 'cognate' },
    ];
  });
  const groups = groupBy(directed, ({ from, to }) => `${from.lang}${to.lang}${from.stem}`);
  return [...groups.values()].flatMap((links) =>
    links.sort((a, b) => b.weight - a.weight).slice(0, cognates.linksPerDirection),
  );
}

function byWords(a: CognatePair, b: CognatePair): number {
  return (
    compareText(a.langs.join(), b.langs.join()) * -1 ||
    compareText(a.stems[0], b.stems[0]) ||
    compareText(a.stems[1], b.stems[1])
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
