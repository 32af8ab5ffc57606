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

/** A word as numbers; encode once, compare often. */
export type EncodedWord = Uint8Array;

/** Distance between two encoded words, or Infinity as soon as it must exceed the limit. */
export type EditDistance = (from: EncodedWord, to: EncodedWord, limit: number) => number;

const letters = 'abcdefghijklmnopqrstuvwxyzåäöæø';
const bits = 5;
const keyBits = bits * 4;
const longestWord = 48;

/** Letters 1–31; 0 is "no letter", and what is no letter of ours matches nothing. */
const codes = new Map([...letters].map((letter, position) => [letter, position + 1]));

export function encodeWord(word: string): EncodedWord {
  return Uint8Array.from(word.slice(0, longestWord), (letter) => codes.get(letter) ?? 0);
}

/** Makes the distance out of the learned chunks of one language pair. */
export function editDistance(costs: readonly EditCost[]): EditDistance {
  const table = new Float32Array(1 << keyBits).fill(Infinity);
  fillDefaults(table);
  for (const { from, to, cost } of costs) table[(chunkCode(from) << (bits * 2)) | chunkCode(to)] = cost;
  const cells = new Float32Array((longestWord + 3) ** 2);
  return (from, to, limit) => distance(from, to, limit, table, cells);
}

function chunkCode(chunk: string): number {
  const [first = 0, second = 0] = encodeWord(chunk);
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
  const width = b.length + 1;
  const cell = (row: number, column: number) => cells[row * width + column] ?? Infinity;
  const cost = (from: number, to: number) => table[(from << (bits * 2)) | to] ?? Infinity;
  cells.fill(Infinity, 0, (a.length + 1) * width);
  cells[0] = 0;
  let before = 0;
  for (let i = 0; i <= a.length; i++) {
    const [a1, a2] = [chunkBefore(a, i, 1), chunkBefore(a, i, 2)];
    const end = Math.min(b.length, i + cognates.band);
    let cheapest = Infinity;
    for (let j = Math.max(0, i - cognates.band); j <= end; j++) {
      const [b1, b2] = [chunkBefore(b, j, 1), chunkBefore(b, j, 2)];
      let best = cell(i, j);
      if (i > 0) best = Math.min(best, cell(i - 1, j) + cost(a1, 0));
      if (j > 0) best = Math.min(best, cell(i, j - 1) + cost(0, b1));
      if (i > 0 && j > 0) best = Math.min(best, cell(i - 1, j - 1) + cost(a1, b1));
      if (i > 1) best = Math.min(best, cell(i - 2, j) + cost(a2, 0));
      if (j > 1) best = Math.min(best, cell(i, j - 2) + cost(0, b2));
      if (i > 1 && j > 0) best = Math.min(best, cell(i - 2, j - 1) + cost(a2, b1));
      if (i > 0 && j > 1) best = Math.min(best, cell(i - 1, j - 2) + cost(a1, b2));
      if (i > 1 && j > 1) best = Math.min(best, cell(i - 2, j - 2) + cost(a2, b2));
      cells[i * width + j] = best;
      if (best < cheapest) cheapest = best;
    }
    // A chunk of two letters jumps over one row, so two dear rows end it.
    if (cheapest > limit && before > limit) return Infinity;
    before = cheapest;
  }
  return cell(a.length, b.length);
}

/** The one or two letters that end before a position, as half of a key of the table. */
function chunkBefore(word: EncodedWord, end: number, length: 1 | 2): number {
  const last = word[end - length] ?? 0;
  return (last << bits) | (length === 2 ? (word[end - 1] ?? 0) : 0);
}
