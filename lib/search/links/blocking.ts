import { cognates } from '../weights';

/*
 * Which words are worth comparing: two cognates share at least one of these keys, and most words share
 * none. Letters that correspond regularly (d/t, g/k, b/p, f/v) count as one.
 */

const classes = new Map([
  ['d', 't'],
  ['g', 'k'],
  ['c', 'k'],
  ['x', 'k'],
  ['b', 'p'],
  ['f', 'v'],
  ['w', 'v'],
  ['z', 's'],
]);
/** One sound, three spellings: nation, nasjon, mission, misjon. */
const nation = /(?:t|ss?)[ij]on/g;
const vowels = /[aeiouyåäöæø]/g;

/** What is known of a stem before it is compared. */
export interface Shape {
  /** Two cognates share at least one. */
  keys: readonly string[];
  /** Its different consonants, one bit a letter. */
  consonants: number;
}

export function shapeOf(stem: string): Shape {
  const regular = stem.replace(nation, 'qon');
  const loose = [...regular]
    .map((letter) => classes.get(letter) ?? letter)
    .join('')
    .replace(vowels, 'a')
    .replace(/(.)\1+/g, '$1');
  const skeleton = loose.replace(/[ahj]/g, '').replace(/(.)\1+/g, '$1') || loose;
  return { keys: [...new Set(blockingKeys(loose, skeleton))], consonants: letterBits(skeleton) };
}

/** Whether two words have enough consonants in common to be worth an edit distance. */
export function mayBeCognates(a: Shape, b: Shape): boolean {
  return (
    bitCount(a.consonants & b.consonants) >=
    cognates.sharedConsonants * Math.max(bitCount(a.consonants), bitCount(b.consonants))
  );
}

function letterBits(letters: string): number {
  return [...letters].reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) & 31)), 0);
}

/** Ones in 32 bits (H. Warren, "Hacker's Delight", 2012, figure 5-2). */
function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function blockingKeys(loose: string, skeleton: string): string[] {
  const initial = loose[0] ?? '';
  return [
    `s${skeleton}`,
    ...deletions(skeleton).map((shorter) => `s${shorter}`),
    `p${loose.slice(0, cognates.loosePrefix)}`,
    `e${initial}${loose.slice(-cognates.looseEnding)}`,
  ];
}

function deletions(skeleton: string): string[] {
  if (skeleton.length < cognates.shortestDeletedSkeleton) return [];
  return [...skeleton].map((_, position) => skeleton.slice(0, position) + skeleton.slice(position + 1));
}
