import { type Locale, locales } from '@/lib/domain/locale';
import { readWord } from '../analyze/word-forms';
import type { LexiconWord } from '../shards/lexicon-format';
import { compounds, queries } from '../weights';
import type { WordLookup } from './word-lookup';

/** A part of a compound that the collection does not know, with the known words it may be. */
export interface UnknownPart {
  text: string;
  words: LexiconWord[];
}

/** Letters between the parts of a compound. */
export const linking = ['', 's', 'e', 'es'];

/**
 * Splits a word that stands nowhere ("ledelsesgrundlag", "ledergruppe") into two that do. First parts lie
 * near the word in the lexicon; only the heads that belong to the longest known first parts are looked up.
 */
export async function splitUnknown(text: string, locale: Locale, lookup: WordLookup): Promise<UnknownPart[]> {
  const firsts = await knownFirsts(text, locale, lookup);
  for (const first of firsts.slice(0, queries.mostSplits)) {
    const head = await partAt(text.slice(first.end), locale, lookup);
    if (head.words.length > 0) return [first, head];
  }
  return [];
}

/** Known words that the text begins with, longest first; a linking letter may follow. */
async function knownFirsts(
  text: string,
  locale: Locale,
  lookup: WordLookup,
): Promise<(UnknownPart & { end: number })[]> {
  const ends = Array.from(
    { length: Math.max(0, text.length - compounds.shortestPart * 2 + 1) },
    (_, i) => compounds.shortestPart + i,
  );
  const found = await Promise.all(
    ends.flatMap((end) => {
      const written = text.slice(0, end);
      const links = linking.filter(
        (link) => written.endsWith(link) && written.length - link.length >= compounds.shortestPart,
      );
      return links.map(async (link) => ({
        ...(await partAt(written.slice(0, end - link.length), locale, lookup)),
        end,
      }));
    }),
  );
  return found
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => b.end - a.end || b.text.length - a.text.length);
}

/** What a piece of a word can be: in the reader's language, else in a neighbour's. */
async function partAt(text: string, locale: Locale, lookup: WordLookup): Promise<UnknownPart> {
  if (text.length < compounds.shortestPart) return { text, words: [] };
  const readings = [locale, ...locales].map((lang) => readWord(text, lang));
  const words = (
    await Promise.all([...new Set(readings.map(({ key }) => key))].map((key) => lookup.withKey(key)))
  ).flat();
  return {
    text,
    words: words.filter(({ stem, lang }) =>
      readings.some((reading) => reading.stem === stem && reading.lang === lang),
    ),
  };
}
