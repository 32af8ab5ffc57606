import type { Locale } from '@/lib/domain/locale';
import { nounById } from '../generate/compounds';
import { genitive } from '../generate/inflect';
import type { Noun } from '../generate/lexicon';
import type { Random } from '../generate/random';
import type { Collection } from './collection';
import { type Grades, intersection, type TextIndex, union } from './text-index';

/** Where a class is rare, the search for its queries has an end. */
const mostDraws = 20_000;

/** Something to look for: one noun or two, and the cases of a language that have them, in whatever form. */
export interface Need {
  nouns: Noun[];
  lang: Locale;
  relevant: Grades;
}

/** More cases than this could not all be among the first ten. */
export const mostRelevant = 10;

/** Every form that a noun takes in running text. */
export function formsOf(noun: Noun, lang: Locale): string[] {
  const { i, d, p, dp } = noun.forms[lang];
  return [...new Set([i, d, p, dp, genitive(d, lang), genitive(dp, lang)])];
}

const known = new WeakMap<TextIndex, Map<string, Grades>>();

/** Cases that have a noun in any of its forms. Asked for the same nouns again and again, it remembers. */
export function casesOf(noun: Noun, lang: Locale, text: TextIndex): Grades {
  const own = known.get(text) ?? new Map<string, Grades>();
  known.set(text, own);
  const key = `${lang}:${noun.id}`;
  const cases = own.get(key) ?? union(formsOf(noun, lang).map((form) => text.casesWith(form, lang)));
  own.set(key, cases);
  return cases;
}

/**
 * Draws needs of one to ten relevant cases for ever, every second one of two nouns. A draw begins with a
 * case, so that frequent and rare words come as they come in text.
 */
export function* drawNeeds(
  lang: Locale,
  collection: Collection,
  text: TextIndex,
  random: Random,
): Generator<Need> {
  const cases = collection.cases.filter(({ texts }) => texts[lang]);
  if (cases.length === 0) return;
  for (let drawn = 0; drawn < mostDraws; drawn += 1) {
    const { nouns } = random.pick(cases);
    const own = [...new Set(Object.values(nouns).flat())].filter((id) => id.split('+').length < 3);
    const isPair = drawn % 2 === 1;
    const chosen = random.pickSome(own, isPair ? 2 : 1).map(nounById);
    // A part of the other would be found with it.
    if (isPair && chosen.some(({ id }, at) => chosen[1 - at]?.id.split('+').includes(id))) continue;
    const relevant = intersection(chosen.map((noun) => casesOf(noun, lang, text)));
    if (relevant.size >= 1 && relevant.size <= mostRelevant) yield { nouns: chosen, lang, relevant };
  }
}
