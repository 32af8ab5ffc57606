/**
 * A seeded source of chance: SplitMix (Steele, Lea, Flood 2014) in 32 bits, with the mixing constants of
 * Wellons' hash-prospector. Every case gets its own, from the
 * seed and the case's number, so that a larger collection begins with the smaller one.
 */
export class Random {
  #state: number;

  constructor(...seeds: (number | string)[]) {
    this.#state = hash(seeds.join('/'));
  }

  /** A number from 0 up to, not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x9e3779b9) | 0;
    let mixed = this.#state ^ (this.#state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** @throws on an empty list */
  pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new Error('There is nothing to pick from');
    return item;
  }

  /** Several different items; all of them when there are no more. */
  pickSome<Item>(items: readonly Item[], count: number): Item[] {
    const left = [...items];
    return Array.from(
      { length: Math.min(count, left.length) },
      () => left.splice(Math.floor(this.next() * left.length), 1)[0] as Item, // the index is within the list
    );
  }

  /** A position from 0 to `count - 1` whose probability falls as (position + 1)^-exponent. */
  zipf(count: number, exponent: number): number {
    const sums = zipfSums(count, exponent);
    const at = this.next() * (sums.at(-1) ?? 0);
    return sums.findIndex((sum) => at < sum);
  }

  /** A rank from 0 without an upper bound worth mentioning; exponent above 1 (Pareto, rounded down). */
  rank(exponent: number): number {
    return Math.min(2 ** 31, Math.floor((1 - this.next()) ** (-1 / (exponent - 1))) - 1);
  }
}

const knownSums = new Map<string, number[]>();

/** Running totals of the weights. */
function zipfSums(count: number, exponent: number): number[] {
  const key = `${count}/${exponent}`;
  const known = knownSums.get(key);
  if (known) return known;
  let sum = 0;
  const sums = Array.from({ length: count }, (_, position) => {
    sum += (position + 1) ** -exponent;
    return sum;
  });
  knownSums.set(key, sums);
  return sums;
}

/** FNV-1a over a text, 32 bits. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
}
