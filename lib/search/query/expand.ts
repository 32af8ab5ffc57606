import type { Locale } from '@/lib/domain/locale';
import { queries, typing, expansionWeights as weights } from '../weights';
import { type Base, completions, correctedWords, nearWords, readingsOf } from './base-words';
import { compoundParts } from './compound-parts';
import { bestOf, type ExpandedWord } from './expansion';
import { type Followed, follow, outsideLinks } from './follow-links';
import { joinedWith } from './joined-words';
import type { QueryWord } from './parse-query';
import type { WordLookup } from './word-lookup';

/** Finds what in the collection answers each word of a query, and two neighbours together. */
export async function expandWords(
  words: readonly { word: QueryWord; locale: Locale }[],
  lookup: WordLookup,
): Promise<ExpandedWord[]> {
  const [expanded, joined] = await Promise.all([
    Promise.all(words.map(({ word, locale }) => expandWord(word, locale, lookup, words.length > 1))),
    Promise.all(
      words.map(({ word, locale }, position) => joinedWith(word, words[position + 1]?.word, locale, lookup)),
    ),
  ]);
  return expanded.map((word, position) => ({
    ...word,
    expansions: [...word.expansions, ...(joined[position - 1] ?? []), ...(joined[position] ?? [])],
  }));
}

/**
 * Finds what in the collection answers a word of the query. What costs further shards (links that lead
 * elsewhere, a compound's parts) is fetched only when the word itself answers few documents.
 * @param withRest whether all documents of the word are to be known, because another word is asked for beside it
 */
async function expandWord(
  word: QueryWord,
  locale: Locale,
  lookup: WordLookup,
  withRest = false,
): Promise<ExpandedWord> {
  const readings = readingsOf(word.text, locale);
  if (word.isNumber) {
    const numbers = (await nearWords(readings, lookup)).filter(({ kind }) => kind === 'exact');
    return bestOf(word.text, await follow(numbers, lookup, { withRest }), []);
  }
  // What a keystroke completes lies beside the word itself: followed at once, it costs no further round.
  const completing = word.isUnfinished ? completions(word.text, locale, lookup) : Promise.resolve([]);
  // Of two letters hardly anything is known yet: a rare word of two is found when it is sent, or when few begin so.
  const isBegun = word.isUnfinished && word.text.length === queries.shortestPrefix;
  const direct = async () => {
    const [near, completed] = await Promise.all([nearWords(readings, lookup, isBegun), completing]);
    const isKnown = near.some(({ kind }) => kind === 'exact');
    // What a word may become is no error yet, nor a compound of others: a keystroke asks for that only when nothing begins so.
    const isHalfTyped = !isKnown && completed.length > 0;
    const corrected = isKnown || isHalfTyped ? [] : nearEnough(await correctedWords(readings, lookup), near);
    const bases = [...asTyped(word, locale, near, completed), ...corrected];
    return { isHalfTyped, followed: await follow(bases, lookup, { withRest }) };
  };
  const [{ isHalfTyped, followed }, completed] = await Promise.all([
    direct(),
    completing.then((bases) => follow(bases, lookup, { most: queries.mostFamilies, withRest })),
  ]);
  const found = [...followed, ...completed];
  if (documentsOf(found) >= queries.enoughDocuments) return bestOf(word.text, found, []);
  const [outside, parts] = isHalfTyped
    ? [[], []]
    : await Promise.all([outsideLinks(found, lookup), compoundParts(word, locale, found, lookup)]);
  const answer = bestOf(word.text, [...found, ...outside], parts);
  return answersNothing(answer) ? asBeginning(word, locale, lookup) : answer;
}

/**
 * "bostads" is the genitive of "bostad", "hand" may be "hånd", and "teatera" is an inflection in Swedish; but where
 * words begin so to the letter ("bostadsbolag", "handel", "teateransvar"), who is still typing more likely means those.
 */
function asTyped(
  { text }: QueryWord,
  locale: Locale,
  near: readonly Base[],
  completed: readonly Base[],
): readonly Base[] {
  const begins = ({ word }: Base) => word.stem.startsWith(text);
  if (!completed.some((base) => begins(base) && base.word.stem.length > text.length)) return near;
  const isDoubtful = (base: Base) =>
    !begins(base) && (text.endsWith('s') || base.kind === 'letters' || base.word.lang !== locale);
  return near.map((base) =>
    isDoubtful(base) ? { ...base, weight: base.weight * weights.notAsTyped } : base,
  );
}

function answersNothing({ expansions, parts }: ExpandedWord): boolean {
  return expansions.length === 0 && parts.every(answersNothing);
}

/** A word that was sent is whole; but one that stands nowhere may be the beginning of a compound ("tillid"). */
async function asBeginning(word: QueryWord, locale: Locale, lookup: WordLookup): Promise<ExpandedWord> {
  const words = word.text.length < typing.shortestWord ? [] : await completions(word.text, locale, lookup);
  return bestOf(word.text, await follow(words, lookup), []);
}

/** Beside words that are the same but for spelling habits, a correction by more than one error is far-fetched. */
function nearEnough(corrected: readonly Base[], near: readonly Base[]): readonly Base[] {
  return near.length === 0 ? corrected : corrected.filter(({ errors = 0 }) => errors <= 1);
}

/** Documents that have the word or a counterpart, at least. */
function documentsOf(found: readonly Followed[]): number {
  const whole = found.flatMap(({ expansions }) => expansions.filter(({ inCompounds }) => !inCompounds));
  return Math.max(0, ...whole.map(({ list }) => list.frequency));
}
