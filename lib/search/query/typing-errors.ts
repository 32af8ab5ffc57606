import { fold } from '../analyze/fold';
import type { LexiconWord } from '../shards/lexicon-format';
import { typing } from '../weights';
import { typingDistance } from './edit-distance';
import type { WordLookup } from './word-lookup';

/** A word of the collection that the reader may have meant, and how far it is from what was typed. */
export interface Correction {
  word: LexiconWord;
  distance: number;
}

/**
 * Words within one error (two in long words) of a fold key, nearest and most common first. One error leaves
 * the first or the second half of the word as it is, an exchange across the middle one letter less: the
 * lexicon is read at the intact beginning, the tails at the intact end.
 */
export async function corrections(key: string, lookup: WordLookup, hasEnding = false): Promise<Correction[]> {
  if (key.length + Number(hasEnding) < typing.shortestWord) return withoutDiaeresis(key, lookup);
  const limit = key.length >= typing.twoErrorsFrom ? 2 : 1;
  const half = Math.floor((key.length - 1) / 2);
  const [bare, sameStart, sameEnd] = await Promise.all([
    withoutDiaeresis(key, lookup),
    lookup.withPrefix(key.slice(0, half), { most: typing.mostBlocks, around: key }),
    lookup.keysWithEnding(key.slice(key.length - half), key),
  ]);
  const near = (other: string) => typingDistance(key, other, limit);
  const starting = sameStart.map((word) => ({
    word,
    distance: Math.min(near(word.key), near(formKey(word))),
  }));
  const nearest = Math.min(...starting.map(({ distance }) => distance));
  const endings = bestKeys(
    sameEnd.filter((other) => near(other) < nearest),
    near,
  );
  const ending = await Promise.all(
    endings.map(async (other) =>
      (await lookup.withKey(other)).map((word) => ({ word, distance: near(other) })),
    ),
  );
  return [...bare, ...starting, ...ending.flat()]
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || b.word.commonness - a.word.commonness)
    .slice(0, typing.mostCorrections);
}

/** Fold key of the word as it is mostly written. */
function formKey({ stem, ending, key }: LexiconWord): string {
  return ending === '' ? key : fold(stem + ending);
}

/**
 * Readers without the letter write a for ä and æ, which are e in the fold key. That is the one error looked for in
 * a short word ("vagen"); twice in a long one ("raddningstjansten") may leave no half of it intact.
 */
async function withoutDiaeresis(key: string, lookup: WordLookup): Promise<Correction[]> {
  const places = [...key.matchAll(/a/g)].map(({ index }) => index).slice(0, typing.mostDiaereses);
  const found = await Promise.all(
    subsets(places)
      .filter((chosen) => chosen.length > 0)
      .map(async (chosen) => {
        const other = [...key].map((letter, at) => (chosen.includes(at) ? 'e' : letter)).join('');
        const words = await lookup.withKey(other);
        return words.map((word) => ({ word, distance: chosen.length * typing.confusableCost }));
      }),
  );
  return found.flat();
}

function subsets(items: readonly number[]): number[][] {
  let sets: number[][] = [[]];
  for (const item of items) sets = sets.flatMap((set) => [set, [...set, item]]);
  return sets;
}

function bestKeys(keys: readonly string[], near: (key: string) => number): string[] {
  return [...new Set(keys)].sort((a, b) => near(a) - near(b)).slice(0, typing.mostEndings);
}

/** How much a correction counts: less the more errors there are per letter. */
export function correctionWeight({ distance }: Correction, typed: string): number {
  return typing.weight * (1 - distance / fold(typed).length);
}
