import type { Locale } from '@/lib/domain/locale';
import { expansionWeights as weights } from '../weights';
import { type Base, nearWords, readingsOf, stemBases } from './base-words';
import { bestOf, type ExpandedWord } from './expansion';
import { type Followed, follow } from './follow-links';
import type { QueryWord } from './parse-query';
import { splitUnknown } from './split-unknown';
import type { WordLookup } from './word-lookup';

/** The parts of a compound answer for it: as the index splits it, as it was typed with a hyphen, or as known words allow. */
export async function compoundParts(
  word: QueryWord,
  locale: Locale,
  found: readonly Followed[],
  lookup: WordLookup,
): Promise<ExpandedWord[]> {
  const best = found
    .filter(({ base, word: { split } }) => base.kind !== 'prefix' && split.length > 0)
    .sort((a, b) => b.base.weight - a.base.weight)[0];
  const bases = best
    ? await Promise.all(
        best.word.split.map(async (stem) => ({
          text: stem,
          bases: await stemBases(best.word.lang, stem, lookup),
        })),
      )
    : await unknownParts(word, locale, lookup);
  return Promise.all(bases.map(async ({ text, bases: own }) => bestOf(text, await follow(own, lookup), [])));
}

async function unknownParts(word: QueryWord, locale: Locale, lookup: WordLookup) {
  if (word.parts.length > 0) {
    return Promise.all(
      word.parts.map(async (text) => ({ text, bases: await nearWords(readingsOf(text, locale), lookup) })),
    );
  }
  const parts = await splitUnknown(word.text, locale, lookup);
  return parts.map(({ text, words }) => ({
    text,
    bases: words.map((found): Base => ({ word: found, kind: 'exact', weight: weights.exact })),
  }));
}
