import { type Locale, locales } from '@/lib/domain/locale';
import { fold } from '../analyze/fold';
import { sharedPrefix } from '../shards/front-coding';
import { queries, suggestions } from '../weights';
import { typingDistance } from './edit-distance';
import type { QueryWord } from './parse-query';
import type { WordLookup } from './word-lookup';

/** Words of the collection that are spelled most like a word that found nothing, as they are written there. */
export async function nearestTerms(
  words: readonly QueryWord[],
  locale: Locale,
  lookup: WordLookup,
): Promise<string[]> {
  const near = await Promise.all(
    words
      .filter(({ isNumber, text }) => !isNumber && text.length >= queries.shortestPrefix)
      .map((word) => nearestTo(word.text, locale, lookup)),
  );
  return [...new Set(near.flat())].slice(0, suggestions.most);
}

/** Words that begin like it, those that share most first. */
async function nearestTo(text: string, locale: Locale, lookup: WordLookup): Promise<string[]> {
  const key = fold(text);
  const words = await lookup.withPrefix(key.slice(0, suggestions.sharedLetters), {
    enough: suggestions.most,
  });
  const distance = (other: string) => typingDistance(key, other, key.length + other.length);
  return words
    .map((word) => ({ word, shared: sharedPrefix(key, word.key), distance: distance(word.key) }))
    .sort(
      (a, b) =>
        b.shared - a.shared ||
        a.distance - b.distance ||
        order(a.word.lang, locale) - order(b.word.lang, locale),
    )
    .map(({ word: { stem, ending } }) => stem + ending)
    .slice(0, suggestions.most);
}

function order(lang: Locale, locale: Locale): number {
  return lang === locale ? -1 : locales.indexOf(lang);
}
