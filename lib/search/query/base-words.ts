import { type Locale, locales } from '@/lib/domain/locale';
import { fold } from '../analyze/fold';
import { inOwnLetters } from '../analyze/orthography';
import { type Reading, readWord } from '../analyze/word-forms';
import type { LexiconWord } from '../shards/lexicon-format';
import { queries, expansionWeights as weights } from '../weights';
import { endingCorrections } from './broken-endings';
import type { ExpansionKind } from './expansion';
import { corrections, correctionWeight } from './typing-errors';
import type { WordLookup } from './word-lookup';

/** A word of the lexicon that the typed word leads to directly; its links are followed from here. */
export interface Base {
  word: LexiconWord;
  kind: ExpansionKind;
  weight: number;
  /** Typing errors between the typed word and this one. */
  errors?: number;
}

/** The word as each language reads it, the reader's own first. */
export function readingsOf(text: string, locale: Locale): Reading[] {
  return [locale, ...locales.filter((lang) => lang !== locale)].map((lang) => readWord(text, lang));
}

/**
 * Words spelled alike: to the letter, or in the fold key.
 * @param isFrequent whether only frequent words are wanted
 */
export async function nearWords(
  readings: readonly Reading[],
  lookup: WordLookup,
  isFrequent = false,
): Promise<Base[]> {
  const keys = [...new Set(readings.map(({ key }) => key))];
  const words = (await Promise.all(keys.map((key) => lookup.withKey(key, isFrequent)))).flat();
  return words.map((word): Base => {
    const position = readings.findIndex(({ lang, stem }) => lang === word.lang && stem === word.stem);
    if (position === 0) return { word, kind: 'exact', weight: weights.exact };
    if (position > 0) return { word, kind: 'exact', weight: weights.exactInNeighbour };
    return {
      word,
      kind: 'letters',
      weight: word.lang === readings[0]?.lang ? weights.letters : weights.lettersInNeighbour,
    };
  });
}

/**
 * Completes over stems and parts of compounds alike: both stand in the lexicon. What a "c" at the end sounds
 * like shows only in the next letter ("mellanc|hef", "reklamc|entral"), so it is left to the unfolded words.
 */
export async function completions(text: string, locale: Locale, lookup: WordLookup): Promise<Base[]> {
  const typed = inOwnLetters(text, locale);
  const prefix = fold(typed.replace(/c$/, ''));
  // A doubled letter is one in the fold key: "demenss|amtal" is more than "demens".
  const isMoreThanKey = typed.endsWith('c') || (typed.length > 1 && typed.at(-1) === typed.at(-2));
  const found = await lookup.withPrefix(
    prefix,
    isMoreThanKey ? { most: queries.mostBlocksOfPart } : { enough: queries.mostCompletions },
  );
  const words = isMoreThanKey ? found.filter(({ stem }) => stem.startsWith(typed)) : found;
  const isLiteral = ({ stem }: LexiconWord) => stem.startsWith(typed);
  const hasLiteral = words.some(isLiteral);
  const rank = (word: LexiconWord) =>
    word.commonness +
    (word.lang === locale ? weights.prefixOwnLanguage : 0) -
    (word.key.length - prefix.length) * weights.prefixPerLetter;
  return words
    .sort((a, b) => Number(isLiteral(b)) - Number(isLiteral(a)) || rank(b) - rank(a))
    .slice(0, queries.mostCompletions)
    .map((word) => ({
      word,
      kind: 'prefix',
      weight:
        weights.prefix *
        Math.max(weights.prefixLeastShare, prefix.length / word.key.length) *
        (hasLiteral && !isLiteral(word) ? weights.prefixNotLiteral : 1),
    }));
}

/**
 * Words that may have been meant. An error in an ending hides it from the stemmer, so the word is compared as
 * it was typed, too, and with what is left without any ending.
 */
export async function correctedWords(readings: readonly Reading[], lookup: WordLookup): Promise<Base[]> {
  const words = new Map(readings.map(({ word }) => [word, fold(word)]));
  const whole = new Set(words.values());
  const keys = new Set([...readings.map(({ key }) => key), ...whole]);
  const found = await Promise.all([
    ...[...keys].map(async (key) =>
      (await corrections(key, lookup, !whole.has(key))).map((correction) => ({ correction, key })),
    ),
    ...[...words].map(async ([word, key]) =>
      (await endingCorrections(word, lookup)).map((correction) => ({ correction, key })),
    ),
  ]);
  return found.flat().map(({ correction, key }) => ({
    word: correction.word,
    kind: 'typing',
    weight: correctionWeight(correction, key),
    errors: correction.distance,
  }));
}

/** Words with a stem that the index split a compound into. */
export async function stemBases(lang: Locale, stem: string, lookup: WordLookup): Promise<Base[]> {
  const words = await lookup.withKey(fold(stem));
  return words.map((word): Base => {
    if (word.lang === lang && word.stem === stem) return { word, kind: 'exact', weight: weights.exact };
    return word.stem === stem
      ? { word, kind: 'exact', weight: weights.exactInNeighbour }
      : { word, kind: 'letters', weight: weights.lettersInNeighbour };
  });
}
