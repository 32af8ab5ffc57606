import { cognates } from '../weights';

/*
 * How dear it is that a word of one language stands for a word of another: a weighted edit distance over
 * chunks of up to two letters (E. Brill, R. Moore, "An Improved Error Model for Noisy Channel Spelling
 * Correction", ACL 2000), so that "ti|sj", "d|t", "g|k", "nd|nn" and the diphthongs are nearly free.
 * The costs, −ln p / 4, stand in `cognate-costs.txt`.
 */

export type LanguagePair = 'sv-nb' | 'sv-da' | 'nb-da';
export const languagePairs: readonly LanguagePair[] = ['sv-nb', 'sv-da', 'nb-da'];

export interface EditCost {
  from: string;
  to: string;
  cost: number;
}

/** A word as halves of the cost table's keys; encode once, compare often. */
export interface EncodedWord {
  length: number;
  /** At n, the letter that ends before n. */
  one: Uint16Array;
  /** At n, the two letters that end before n. */
  two: Uint16Array;
}

/** Distance between two encoded words, or Infinity as soon as it must exceed the limit. */
export type EditDistance = (from: EncodedWord, to: EncodedWord, limit: number) => number;

const letters = 'abcdefghijklmnopqrstuvwxyzåäöæø';
const bits = 5;
const keyBits = bits * 4;
const longestWord = 48;

/** Letters 1–31; 0 is "no letter", and what is no letter of ours matches nothing. */
const codes = new Map([...letters].map((letter, position) => [letter, position + 1]));

/** Encodes a word for {@link EditDistance}; what is longer than 48 letters is cut off. */
export function encodeWord(word: string): EncodedWord {
  const codesOf = lettersOf(word);
  const length = codesOf.length;
  const [one, two] = [new Uint16Array(length + 1), new Uint16Array(length + 1)];
  for (let end = 1; end <= length; end++) {
    const last = codesOf[end - 1] ?? 0;
    one[end] = last << bits;
    two[end] = ((codesOf[end - 2] ?? 0) << bits) | last;
  }
  return { length, one, two };
}

function lettersOf(word: string): Uint8Array {
  return Uint8Array.from(word.slice(0, longestWord), (letter) => codes.get(letter) ?? 0);
}

/** Makes the distance out of the learned chunks of one language pair. */
export function editDistance(costs: readonly EditCost[]): EditDistance {
  const table = new Float32Array(1 << keyBits).fill(Infinity);
  fillDefaults(table);
  for (const { from, to, cost } of costs) table[(chunkCode(from) << (bits * 2)) | chunkCode(to)] = cost;
  const cells = new Float32Array((longestWord + margin + 1) ** 2);
  return (from, to, limit) => distance(from, to, limit, table, cells);
}

function chunkCode(chunk: string): number {
  const [first = 0, second = 0] = lettersOf(chunk);
  return (first << bits) | second;
}

function fillDefaults(table: Float32Array): void {
  for (let a = 1; a < 1 << bits; a++) {
    table[a << (bits * 3)] = cognates.unknownGap;
    table[a << bits] = cognates.unknownGap;
    for (let b = 1; b < 1 << bits; b++)
      table[(a << (bits * 3)) | (b << bits)] = a === b ? 0 : cognates.unknownSwap;
  }
}

/** Rows and columns of Infinity before the first, so that no chunk reaches out of the table. */
const margin = 2;

/**
 * Dynamic programming over prefixes, in a band around the diagonal: a cell is reached by each of the eight
 * chunks that may end there. The hot loop of the build, hence plain indices and one buffer for all calls.
 */
function distance(
  a: EncodedWord,
  b: EncodedWord,
  limit: number,
  table: Float32Array,
  cells: Float32Array,
): number {
  const width = b.length + 1 + margin;
  cells.fill(Infinity, 0, (a.length + 1 + margin) * width);
  let before = 0;
  for (let i = 0; i <= a.length; i++) {
    const a1 = (a.one[i] ?? 0) << (bits * 2);
    const a2 = (a.two[i] ?? 0) << (bits * 2);
    const end = Math.min(b.length, i + cognates.band);
    let cheapest = Infinity;
    for (let j = Math.max(0, i - cognates.band); j <= end; j++) {
      const b1 = b.one[j] ?? 0;
      const b2 = b.two[j] ?? 0;
      const here = (i + margin) * width + j + margin;
      const up = here - width;
      const upTwo = up - width;
      let best = i === 0 && j === 0 ? 0 : Infinity;
      best = Math.min(best, at(cells, up) + at(table, a1));
      best = Math.min(best, at(cells, here - 1) + at(table, b1));
      best = Math.min(best, at(cells, up - 1) + at(table, a1 | b1));
      best = Math.min(best, at(cells, upTwo) + at(table, a2));
      best = Math.min(best, at(cells, here - 2) + at(table, b2));
      best = Math.min(best, at(cells, upTwo - 1) + at(table, a2 | b1));
      best = Math.min(best, at(cells, up - 2) + at(table, a1 | b2));
      best = Math.min(best, at(cells, upTwo - 2) + at(table, a2 | b2));
      cells[here] = best;
      if (best < cheapest) cheapest = best;
    }
    // A chunk of two letters jumps over one row, so two dear rows end it.
    if (cheapest > limit && before > limit) return Infinity;
    before = cheapest;
  }
  return at(cells, (a.length + margin) * width + b.length + margin);
}

/** Both tables hold every place that is asked for. */
function at(values: Float32Array, place: number): number {
  return values[place] ?? Infinity;
}
