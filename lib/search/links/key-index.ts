import type { Shape } from './blocking';

/** Key and word lie in one number, which a double holds exactly: 32 bits and these. */
const wordBits = 2 ** 21;

/** Which words of a language have a key, in one sorted array instead of a list for each of a million keys. */
export class KeyIndex {
  /** Key × 2²¹ + position of the word. */
  readonly #sorted: Float64Array;

  /** @throws RangeError for more words than there is room for, some two million */
  constructor(words: readonly Shape[]) {
    if (words.length > wordBits) throw new RangeError(`${words.length} words are too many to be linked`);
    this.#sorted = new Float64Array(words.reduce((sum, { keys }) => sum + keys.length, 0));
    let place = 0;
    words.forEach(({ keys }, word) => {
      for (const key of keys) this.#sorted[place++] = (key >>> 0) * wordBits + word;
    });
    this.#sorted.sort();
  }

  /** Positions of the words that have a key. */
  wordsWith(key: number): number[] {
    const words: number[] = [];
    const first = (key >>> 0) * wordBits;
    for (let place = this.#placeOf(first); ; place++) {
      const word = (this.#sorted[place] ?? Infinity) - first;
      if (word >= wordBits) return words;
      words.push(word);
    }
  }

  /** Keys of more words than so many. */
  keysAbove(limit: number): Set<number> {
    const keys = new Set<number>();
    for (let place = limit; place < this.#sorted.length; place++) {
      const key = this.#keyAt(place);
      if (key === this.#keyAt(place - limit)) keys.add(key | 0);
    }
    return keys;
  }

  #keyAt(place: number): number {
    return Math.floor((this.#sorted[place] ?? 0) / wordBits);
  }

  /** Binary search for the first place that holds at least a value. */
  #placeOf(value: number): number {
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#sorted[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
