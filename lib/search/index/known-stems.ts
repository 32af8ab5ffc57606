/*
 * A splitter asks of nearly every stretch of every word whether it is a stem, and hardly any is. A stretch's
 * hash follows from two hashes of beginnings (R. Karp, M. Rabin, "Efficient randomized pattern-matching
 * algorithms", 1987), and a bit for each hash of a stem (B. Bloom, 1970, with one hash) answers most
 * questions before the stretch is cut out.
 */

const base = 0x01000193;
const filterBits = 20;

/** Hashes of the beginnings of a word, by their lengths. */
export type Beginnings = Int32Array;

/** Answers which stretches of a word are stems of the collection. */
export class KnownStems {
  readonly #counts: ReadonlyMap<string, number>;
  readonly #counted: (stem: string) => boolean;
  readonly #filter = new Uint8Array(1 << filterBits);
  /** Powers of the base, by exponent. */
  readonly #powers: Int32Array;

  /** @param counted which of the stems count; the others are as if they were not there */
  constructor(counts: ReadonlyMap<string, number>, counted: (stem: string) => boolean = () => true) {
    this.#counts = counts;
    this.#counted = counted;
    let longest = 0;
    for (const stem of counts.keys()) {
      if (!counted(stem)) continue;
      longest = Math.max(longest, stem.length);
      this.#filter[placeOf(beginningsOf(stem)[stem.length] ?? 0)] = 1;
    }
    this.#powers = new Int32Array(longest + 1).fill(1);
    for (let i = 1; i <= longest; i++) this.#powers[i] = Math.imul(this.#powers[i - 1] ?? 1, base);
  }

  /**
   * In how many documents a stretch of a word stands as a stem; undefined when it is none.
   * @param beginnings of the word, see {@link beginningsOf}
   */
  countOf(word: string, beginnings: Beginnings, start: number, end: number): number | undefined {
    const power = this.#powers[end - start];
    if (power === undefined) return undefined;
    const hash = ((beginnings[end] ?? 0) - Math.imul(beginnings[start] ?? 0, power)) | 0;
    if (!this.#filter[placeOf(hash)]) return undefined;
    const stem = word.slice(start, end);
    const count = this.#counts.get(stem);
    return count !== undefined && this.#counted(stem) ? count : undefined;
  }
}

/** Hashes every beginning of a word once, for all questions about it. */
export function beginningsOf(word: string): Beginnings {
  const hashes = new Int32Array(word.length + 1);
  for (let i = 0; i < word.length; i++)
    hashes[i + 1] = (Math.imul(hashes[i] ?? 0, base) + word.charCodeAt(i)) | 0;
  return hashes;
}

/** The upper bits of a product depend on all bits of the hash (D. Knuth, TAOCP 3, §6.4). */
function placeOf(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> (32 - filterBits);
}
