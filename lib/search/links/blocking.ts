import { cognates } from '../weights';

/*
 * Which words are worth comparing: two cognates share at least one of these keys, and most words share
 * none. Letters that correspond regularly (d/t, g/k, b/p, f/v) count as one. Every linkable stem of the
 * collection comes through here in every build, so letters are codes and keys are hashes of them.
 */

const [a, h, j] = [...'ahj'].map((letter) => letter.charCodeAt(0));
/** Letter codes below this are looked up; what is above stands for itself. */
const tableSize = 256;
const classes = classTable({ t: 'd', k: 'gcx', p: 'b', v: 'fw', s: 'z', a: 'eiouyåäöæø' });
/** One sound, three spellings: nation, nasjon, mission, misjon. */
const nation = /(?:t|ss?)[ij]on/g;

/** What is known of a stem before it is compared. */
export interface Shape {
  /** Hashes of what it may be found by: two cognates share at least one. */
  keys: readonly number[];
  /** Its different consonants, one bit a letter. */
  consonants: number;
}

/** What a stem may be found by, and a look at it that costs less than an edit distance. */
export function shapeOf(stem: string): Shape {
  const loose = looseLetters(stem.includes('on') ? stem.replace(nation, 'qon') : stem);
  const skeleton = withoutDoubles(loose.filter((letter) => letter !== a && letter !== h && letter !== j));
  const bones = skeleton.length > 0 ? skeleton : loose;
  return { keys: blockingKeys(loose, bones), consonants: letterBits(bones) };
}

/** Whether two words have enough consonants in common to be worth an edit distance. */
export function mayBeCognates(a: Shape, b: Shape): boolean {
  return (
    bitCount(a.consonants & b.consonants) >=
    cognates.sharedConsonants * Math.max(bitCount(a.consonants), bitCount(b.consonants))
  );
}

function classTable(letters: Record<string, string>): Uint16Array {
  const table = Uint16Array.from({ length: tableSize }, (_, code) => code);
  for (const [letter, same] of Object.entries(letters))
    for (const other of same) table[other.charCodeAt(0)] = letter.charCodeAt(0);
  return table;
}

function looseLetters(word: string): number[] {
  const letters: number[] = [];
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    letters.push(classes[code] ?? code);
  }
  return withoutDoubles(letters);
}

function withoutDoubles(letters: readonly number[]): number[] {
  return letters.filter((letter, position) => letter !== letters[position - 1]);
}

function letterBits(letters: readonly number[]): number {
  let bits = 0;
  for (const letter of letters) bits |= 1 << (letter & 31);
  return bits;
}

/** Ones in 32 bits (H. Warren, "Hacker's Delight", 2012, figure 5-2). */
function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The kinds of keys, so that a beginning is never taken for an ending. */
const kinds = { skeleton: 1, prefix: 2, ending: 3 } as const;

function blockingKeys(loose: readonly number[], skeleton: readonly number[]): number[] {
  const keys = [
    hash(kinds.prefix, loose, 0, cognates.loosePrefix),
    hash(kinds.ending + ((loose[0] ?? 0) << 8), loose, Math.max(0, loose.length - cognates.looseEnding)),
    hash(kinds.skeleton, skeleton),
  ];
  // The skeleton with any one letter left out.
  if (skeleton.length >= cognates.shortestDeletedSkeleton)
    for (let i = 0; i < skeleton.length; i++) keys.push(hash(kinds.skeleton, skeleton, 0, Infinity, i));
  return keys;
}

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) over a stretch of letters, one of which may be left out. */
function hash(kind: number, letters: readonly number[], start = 0, end = Infinity, leftOut = -1): number {
  let value = Math.imul(0x811c9dc5 ^ kind, 0x01000193);
  const last = Math.min(end, letters.length);
  for (let i = start; i < last; i++)
    if (i !== leftOut) value = Math.imul(value ^ (letters[i] ?? 0), 0x01000193);
  return value;
}
