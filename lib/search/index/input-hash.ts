const double = new Float64Array(1);
const halves = new Int32Array(double.buffer);

/**
 * Stands for what something is made of, in 53 bits, so that what an earlier build has made of the same is not
 * made again: two lanes of MurmurHash3 for 32-bit integers
 * (A. Appleby, https://github.com/aappleby/smhasher/wiki/MurmurHash3), which are nearly free beside making it.
 */
export class InputHash {
  #one = 0x2f0b4a27;
  #two = 0x6d9c1e53;

  /** @param value a 32-bit integer */
  integer(value: number): this {
    this.#one = mixed(this.#one, value, 0xcc9e2d51, 0x1b873593);
    this.#two = mixed(this.#two, value, 0x239b961b, 0xab0e9789);
    return this;
  }

  number(value: number): this {
    double[0] = value;
    return this.integer(halves[0] ?? 0).integer(halves[1] ?? 0);
  }

  integers(values: Int32Array): this {
    let [one, two] = [this.#one, this.#two];
    for (let i = 0; i < values.length; i++) {
      const value = values[i] ?? 0;
      one = mixed(one, value, 0xcc9e2d51, 0x1b873593);
      two = mixed(two, value, 0x239b961b, 0xab0e9789);
    }
    [this.#one, this.#two] = [one, two];
    return this.integer(values.length);
  }

  text(value: string): this {
    for (let i = 0; i < value.length; i++) this.integer(value.charCodeAt(i));
    return this.integer(value.length);
  }

  /** An integer that a double holds exactly. */
  toNumber(): number {
    return (avalanche(this.#one) >>> 11) * 2 ** 32 + (avalanche(this.#two) >>> 0);
  }
}

function mixed(state: number, value: number, first: number, second: number): number {
  const product = Math.imul(value, first);
  const next = state ^ Math.imul((product << 15) | (product >>> 17), second);
  return (Math.imul((next << 13) | (next >>> 19), 5) + 0xe6546b64) | 0;
}

/** Every bit of the state decides about every bit of the result. */
function avalanche(state: number): number {
  const first = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return second ^ (second >>> 16);
}

/** Stands for a shard that is made of texts. @param prefix of the shard's name */
export function inputsOf(prefix: string, texts: readonly string[]): number {
  return texts.reduce((hash, text) => hash.text(text), new InputHash().text(prefix)).toNumber();
}

/** Stands for a shard that is made of things that stand for themselves already. @param prefix of the shard's name */
export function inputsOfAll(prefix: string, items: readonly { inputs: number }[]): number {
  const hash = new InputHash().text(prefix);
  for (const { inputs } of items) hash.number(inputs);
  return hash.toNumber();
}
