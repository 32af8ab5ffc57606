import { addShard, type RememberedShards, type ShardSet } from './shard-set';

/** What an earlier build has made, by hashes of what it was made of; see `input-hash.ts`. */
export interface MadeShards {
  /** Bytes that something takes in a shard. */
  sizes: ReadonlyMap<number, number>;
  /** Hashes in the names of shards. */
  names: ReadonlyMap<number, string>;
}

/** Makes shards, and only those that an earlier build has not made of the same. */
export class ShardMaker {
  readonly #before: MadeShards | undefined;
  readonly #sizes = new Map<number, number>();
  readonly #names = new Map<number, string>();
  readonly #shards: ShardSet;
  readonly #remembered: RememberedShards;

  /**
   * @param shards gets what is made
   * @param remembered gets what an earlier build has made
   */
  constructor(shards: ShardSet, remembered: RememberedShards, before?: MadeShards) {
    this.#shards = shards;
    this.#remembered = remembered;
    this.#before = before;
  }

  /** What the next build may take from memory: what this one has asked for. */
  get made(): MadeShards {
    return { sizes: this.#sizes, names: this.#names };
  }

  /** @param inputs hash of everything that `measure` depends on */
  sizeOf(inputs: number, measure: () => number): number {
    const size = this.#sizes.get(inputs) ?? this.#before?.sizes.get(inputs) ?? measure();
    this.#sizes.set(inputs, size);
    return size;
  }

  /**
   * @param inputs hash of everything that `make` depends on, and of the prefix
   * @returns the hash in the shard's name
   */
  add(prefix: string, inputs: number, make: () => Uint8Array<ArrayBuffer>): string {
    const known = this.#before?.names.get(inputs);
    if (known === undefined) {
      const name = addShard(this.#shards, prefix, make());
      this.#names.set(inputs, name);
      return name;
    }
    this.#remembered.set(`${prefix}-${known}`, make);
    this.#names.set(inputs, known);
    return known;
  }
}
