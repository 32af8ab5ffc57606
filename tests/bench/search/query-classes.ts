import { type Locale, locales } from '@/lib/domain/locale';
import { nounById } from '../generate/compounds';
import type { Noun } from '../generate/lexicon';
import { Random } from '../generate/random';
import type { Collection } from './collection';
import { kinship } from './kinship';
import { withNeighboursLetters, withoutDiacritics, withTypingError } from './misspell';
import { casesOf, drawNeeds, formsOf, mostRelevant, type Need } from './needs';
import { type Grades, intersection, type TextIndex, union } from './text-index';

export const queryClasses = [
  'exact',
  'inflected',
  'typing error',
  'no diacritics',
  'ä↔æ',
  'prefix',
  'compound part',
  'cross: cognate',
  'cross: listed',
  'cross: other',
] as const;
export type QueryClass = (typeof queryClasses)[number];

export interface BenchQuery {
  kind: QueryClass;
  text: string;
  lang: Locale;
  /** Only cases in this language are asked for and judged. */
  target: Locale;
  isTyping: boolean;
  relevant: Grades;
}

/** Gives a need the words of a query, or nothing where the class does not apply to it. */
type Ask = (need: Need, text: TextIndex, random: Random) => Omit<BenchQuery, 'kind'> | undefined;

/**
 * Makes queries with judgements: relevant is what has the meant words, in any inflected form, and at most
 * ten cases are. The same seed and collection give the same queries.
 * @param each queries per class and language, where the collection has as many
 */
export function makeQueries(
  collection: Collection,
  text: TextIndex,
  { seed, each }: { seed: number; each: number },
): BenchQuery[] {
  const own = Object.entries(ownLanguage).flatMap(([kind, ask]) =>
    locales.flatMap((lang) => {
      const random = new Random(seed, 'queries', kind, lang);
      const queries = collect(drawNeeds(lang, collection, text, random), each, (need) =>
        ask(need, text, random),
      );
      // The keys of the table are classes.
      return queries.map((query): BenchQuery => ({ kind: kind as QueryClass, ...query }));
    }),
  );
  return [
    ...own,
    ...compoundPartQueries(collection, text, seed, each),
    ...crossQueries(collection, text, seed, each),
  ];
}

function collect<Item, Made>(
  items: Iterable<Item>,
  count: number,
  make: (item: Item) => Made | undefined,
): Made[] {
  const made: Made[] = [];
  for (const item of items) {
    if (made.length >= count) break;
    const one = make(item);
    if (one !== undefined) made.push(one);
  }
  return made;
}

/** The form that all relevant cases have, letter by letter: nothing can be easier. */
const exact: Ask = ({ nouns, lang, relevant }, text) => {
  const words = nouns.map((noun) =>
    formsOf(noun, lang).find((form) => hasAll(text.casesWith(form, lang), relevant)),
  );
  return words.includes(undefined) ? undefined : inOwn(words.join(' '), lang, relevant);
};

/** A form that no relevant case has. */
const inflected: Ask = ({ nouns, lang, relevant }, text, random) => {
  const words = nouns.map((noun) => {
    const absent = formsOf(noun, lang).filter(
      (form) => ![...text.casesWith(form, lang).keys()].some((slug) => relevant.has(slug)),
    );
    return absent.length > 0 ? random.pick(absent) : undefined;
  });
  return words.includes(undefined) ? undefined : inOwn(words.join(' '), lang, relevant);
};

/** One error in the longest word; what it makes must not be another word of the collection. */
const typingError: Ask = (need, text, random) => {
  const right = exact(need, text, random);
  const words = right?.text.split(' ') ?? [];
  const longest = [...words].sort((a, b) => b.length - a.length)[0] ?? '';
  if (!right || longest.length < 5) return undefined;
  const wrong = withTypingError(longest, random);
  if (wrong === longest || text.has(wrong, need.lang)) return undefined;
  return { ...right, text: words.map((word) => (word === longest ? wrong : word)).join(' ') };
};

/** The exact query in other letters; only queries that this changes. */
const respelled =
  (spell: (text: string, lang: Locale) => string): Ask =>
  (need, text, random) => {
    const right = exact(need, text, random);
    const other = right && spell(right.text, need.lang);
    return right && other !== right.text ? { ...right, text: other ?? '' } : undefined;
  };

const shortestPrefix = 4;

/** The last word half typed: as short as leaves at most ten cases that have a word beginning so. */
const prefix: Ask = (need, text, random) => {
  const right = exact(need, text, random);
  const words = right?.text.split(' ') ?? [];
  const last = words.at(-1) ?? '';
  if (!right) return undefined;
  const before = need.nouns.slice(0, -1).map((noun) => casesOf(noun, need.lang, text));
  for (let length = shortestPrefix; length <= last.length - 2; length += 1) {
    const begun = last.slice(0, length);
    const completions = text.wordsFrom(begun, need.lang, 400);
    const relevant = intersection([
      ...before,
      union(completions.map((word) => text.casesWith(word, need.lang))),
    ]);
    if (relevant.size > mostRelevant) continue;
    const query = inOwn([...words.slice(0, -1), begun].join(' '), need.lang, relevant);
    return { ...query, isTyping: true };
  }
  return undefined;
};

const ownLanguage: Partial<Record<QueryClass, Ask>> = {
  exact,
  inflected,
  'typing error': typingError,
  'no diacritics': respelled(withoutDiacritics),
  'ä↔æ': respelled(withNeighboursLetters),
  prefix,
};

function inOwn(text: string, lang: Locale, relevant: Grades): Omit<BenchQuery, 'kind'> {
  return { text, lang, target: lang, isTyping: false, relevant };
}

function hasAll(cases: Grades, wanted: Grades): boolean {
  return [...wanted.keys()].every((slug) => cases.has(slug));
}

/**
 * Parts of compounds: a part alone ("klagomål" for "skolklagomål") and a compound written as two words
 * ("skol klagomål" as "skola klagomål"). Relevant is what has the parts, as words or within compounds; at
 * least half of it must have them within compounds alone.
 */
function compoundPartQueries(
  { cases }: Collection,
  text: TextIndex,
  seed: number,
  each: number,
): BenchQuery[] {
  const compounds = [...new Set(cases.flatMap(({ nouns }) => Object.values(nouns).flat()))].filter((id) =>
    id.includes('+'),
  );
  const containing = new Map<string, string[]>();
  for (const id of compounds)
    for (const part of partsOf(id)) containing.set(part, [...(containing.get(part) ?? []), id]);
  return locales.flatMap((lang) => {
    const random = new Random(seed, 'queries', 'compound part', lang);
    const within = (part: string) =>
      union((containing.get(part) ?? []).map((id) => casesOf(nounById(id), lang, text)));
    const drawn = random.pickSome(compounds, 6000);
    return collect(drawn, each, (id): BenchQuery | undefined => {
      const parts = splitOf(id, random);
      const asWords = intersection(parts.map((part) => casesOf(nounById(part), lang, text)));
      const relevant = intersection(
        parts.map((part) => union([casesOf(nounById(part), lang, text), within(part)])),
      );
      if (relevant.size === 0 || relevant.size > mostRelevant || asWords.size * 2 > relevant.size)
        return undefined;
      const words = parts.map((part) => nounById(part).forms[lang].i).join(' ');
      return { kind: 'compound part', ...inOwn(words, lang, relevant) };
    });
  });
}

/** Both parts of a compound of two; the last two, or the first and the last two, of one of three. */
function splitOf(id: string, random: Random): string[] {
  const [first = '', ...rest] = id.split('+');
  return rest.length === 1 || random.chance(0.5) ? [first, rest.join('+')] : [rest.join('+')];
}

/** "a+b+c" → a, b, c, b+c: what the generator joined. */
function partsOf(id: string): string[] {
  const parts = id.split('+');
  return parts.length === 3 ? [...parts, parts.slice(1).join('+')] : parts;
}

/** A noun asked for in one language, in another's cases; those that can be read in the own language do not count. */
function crossQueries(collection: Collection, text: TextIndex, seed: number, each: number): BenchQuery[] {
  const directions = locales.flatMap((lang) =>
    locales.filter((target) => target !== lang).map((target) => ({ lang, target })),
  );
  return directions.flatMap(({ lang, target }) => {
    const random = new Random(seed, 'queries', 'cross', lang, target);
    const made = new Map<QueryClass, BenchQuery[]>();
    for (const { nouns, relevant: all } of drawNeeds(target, collection, text, random)) {
      const kind = crossClass(nouns, lang, target);
      const known = made.get(kind) ?? [];
      if (known.length >= each / 2) {
        if ([...made.values()].filter(({ length }) => length >= each / 2).length === 3) break;
        continue;
      }
      const relevant = new Map([...all].filter(([slug]) => !collection.languages.get(slug)?.has(lang)));
      const words = nouns.map(({ forms }) => forms[lang].i).join(' ');
      if (relevant.size === 0) continue;
      made.set(kind, [...known, { kind, text: words, lang, target, isTyping: false, relevant }]);
    }
    return [...made.values()].flat();
  });
}

/** Two nouns are as hard as the harder one. */
function crossClass(nouns: readonly Noun[], lang: Locale, target: Locale): QueryClass {
  const kinships = nouns.map((noun) => kinship(noun, lang, target));
  if (kinships.includes('other')) return 'cross: other';
  return kinships.includes('listed') ? 'cross: listed' : 'cross: cognate';
}
