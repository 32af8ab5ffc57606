import { type Locale, locales } from '@/lib/domain/locale';
import { Random } from '../generate/random';
import { type BenchQuery, collect, inOwn, type QueryClass } from './bench-query';
import type { Collection } from './collection';
import { withNeighboursLetters, withoutDiacritics, withTypingError } from './misspell';
import { casesOf, drawNeeds, formsOf, mostRelevant, type Need } from './needs';
import { type Grades, intersection, type TextIndex, union } from './text-index';

/** Gives a need the words of a query, or nothing where the class does not apply to it. */
type Ask = (need: Need, text: TextIndex, random: Random) => Omit<BenchQuery, 'kind'> | undefined;

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

function hasAll(cases: Grades, wanted: Grades): boolean {
  return [...wanted.keys()].every((slug) => cases.has(slug));
}

/** Queries in the language of the cases, of every class that a single need can be turned into. */
export function ownLanguageQueries(
  collection: Collection,
  text: TextIndex,
  seed: number,
  each: number,
): BenchQuery[] {
  return Object.entries(ownLanguage).flatMap(([kind, ask]) =>
    locales.flatMap((lang) => {
      const random = new Random(seed, 'queries', kind, lang);
      const queries = collect(drawNeeds(lang, collection, text, random), each, (need) =>
        ask(need, text, random),
      );
      // The keys of the table are classes.
      return queries.map((query): BenchQuery => ({ kind: kind as QueryClass, ...query }));
    }),
  );
}
