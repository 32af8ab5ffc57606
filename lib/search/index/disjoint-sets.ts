/** Sets of numbers that are united step by step (union by size; R. Tarjan, 1975), none above a size. */
export class DisjointSets {
  readonly #parents: Int32Array;
  readonly #sizes: Int32Array;
  readonly #largest: number;

  /** Begins with every number below `count` in a set of its own. */
  constructor(count: number, largest: number) {
    this.#parents = Int32Array.from({ length: count }, (_, number) => number);
    this.#sizes = new Int32Array(count).fill(1);
    this.#largest = largest;
  }

  /** A number that all members of a set share. */
  setOf(number: number): number {
    let root = number;
    for (let parent = this.#parents[root] ?? root; parent !== root; parent = this.#parents[root] ?? root)
      root = parent;
    return root;
  }

  /** Unites the sets of two numbers, unless the union would be too large. */
  join(a: number, b: number): void {
    const [first, second] = [this.setOf(a), this.setOf(b)];
    const [size, otherSize] = [this.#sizes[first] ?? 0, this.#sizes[second] ?? 0];
    if (first === second || size + otherSize > this.#largest) return;
    const [root, child] = size < otherSize ? [second, first] : [first, second];
    this.#parents[child] = root;
    this.#sizes[root] = size + otherSize;
  }
}
