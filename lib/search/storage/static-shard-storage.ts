import type { Index, StorageInterface } from 'flexsearch';
import { expandWords } from '../query/expand';
import type { ExpandedWord } from '../query/expansion';
import { type RankedDocument, rank } from '../query/rank';
import { WordLookup } from '../query/word-lookup';
import { decodeToken } from './query-tokens';
import type { ShardReader } from './shard-reader';

/** A hit as FlexSearch passes it on: the id and, as the enriched document, how it came to be ranked. */
export interface EnrichedHit {
  id: number;
  doc: RankedDocument;
}

/**
 * A read-only storage for FlexSearch (interface of 0.8.212, src/db/interface.js) over static shards. A
 * single token comes to `get`, several to `search`; with `search` all shards are fetched in parallel
 * instead of one term after another. FlexSearch would rank by slot alone, so idf and the links between
 * words are applied here. One instance serves one query; the reader behind it is shared.
 */
export class StaticShardStorage {
  readonly #reader: ShardReader;
  readonly #signal: AbortSignal | undefined;
  #expanded: readonly ExpandedWord[] = [];

  constructor(reader: ShardReader, signal?: AbortSignal) {
    this.#reader = reader;
    this.#signal = signal;
  }

  /** What the words of the query became, for excerpts and explanations. */
  get expanded(): readonly ExpandedWord[] {
    return this.#expanded;
  }

  async mount(index: Index): Promise<void> {
    // FlexSearch's own storages do the same; the type declares `db` as a promise, the code reads it as a storage.
    Object.assign(index, { db: this });
    await this.open();
  }

  async open(): Promise<void> {
    await this.#reader.manifest(this.#signal);
  }

  close(): void {}

  get(token: string): Promise<EnrichedHit[]> {
    return this.#rankTokens([token]);
  }

  search(_index: Index, tokens: string[]): Promise<EnrichedHit[]> {
    return this.#rankTokens(tokens);
  }

  async has(document: number): Promise<boolean> {
    return this.#reader.leaf(document, 0, this.#signal).then(
      () => true,
      () => false,
    );
  }

  commit(): never {
    return readOnly();
  }

  remove(): never {
    return readOnly();
  }

  clear(): never {
    return readOnly();
  }

  destroy(): never {
    return readOnly();
  }

  async #rankTokens(tokens: readonly string[]): Promise<EnrichedHit[]> {
    const lookup = new WordLookup(this.#reader, this.#signal);
    this.#expanded = await expandWords(tokens.map(decodeToken), lookup);
    const ranked = rank(this.#expanded, await lookup.documentCounts());
    return ranked.map((hit) => ({ id: hit.document, doc: hit }));
  }
}

/** `add` on a mounted index commits by itself: better an error than a change that is nowhere. */
function readOnly(): never {
  throw new Error('The search index is read-only: it is built by `npm run build`');
}

/** The class is FlexSearch's storage but for the methods a read-only one has no use for. */
export function asStorage(storage: StaticShardStorage): StorageInterface {
  return storage as unknown as StorageInterface;
}
