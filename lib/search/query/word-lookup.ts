import type { Localized } from '@/lib/domain/locale';
import { fold } from '../analyze/fold';
import type { StemInLanguage } from '../links/link';
import type { StoredMember } from '../shards/family-format';
import type { LexiconWord } from '../shards/lexicon-format';
import type { ShardTree } from '../shards/manifest-format';
import { reversed } from '../shards/tail-format';
import type { ShardReader } from '../storage/shard-reader';
import { queries } from '../weights';

/** A word of the lexicon together with its family. */
export interface FoundWord {
  word: StoredMember;
  family: readonly StoredMember[];
}

type Range = readonly [first: string, last: string, most: number, around: string];

/** Finds words of the collection, fetching only the shards that can hold them. */
export class WordLookup {
  readonly #reader: ShardReader;
  readonly #signal: AbortSignal | undefined;

  constructor(reader: ShardReader, signal?: AbortSignal) {
    this.#reader = reader;
    this.#signal = signal;
  }

  /** Documents per language. */
  async documentCounts(): Promise<Localized<number>> {
    const { documents } = await this.#reader.manifest(this.#signal);
    return documents;
  }

  /** Words with exactly this fold key, in any language. */
  async withKey(key: string): Promise<LexiconWord[]> {
    const words = await this.#blocks(key, key, 1, key);
    return words.filter((word) => word.key === key);
  }

  /** Words whose fold key begins so, from at most a few blocks: the first ones, or those around a key. */
  async withPrefix(
    prefix: string,
    mostBlocks: number = queries.mostBlocks,
    around = prefix,
  ): Promise<LexiconWord[]> {
    const words = await this.#blocks(prefix, `${prefix}\uFFFF`, mostBlocks, around);
    return words.filter(({ key }) => key.startsWith(prefix));
  }

  /** Fold keys that end so, from the few shards around a key that shares the most with them. */
  async keysWithEnding(ending: string, around: string): Promise<string[]> {
    const { tails } = await this.#reader.manifest(this.#signal);
    const start = reversed(ending);
    const range = [start, `${start}\uFFFF`, queries.mostBlocks, reversed(around)] as const;
    const shards = await this.#shards(tails, range, (hash) => this.#reader.tails(hash, this.#signal));
    return shards
      .flat()
      .filter((tail) => tail.startsWith(start))
      .map(reversed);
  }

  /** The word of a language with this stem, if the collection has it. */
  async exact({ lang, stem }: StemInLanguage): Promise<LexiconWord | undefined> {
    const words = await this.withKey(fold(stem));
    return words.find((word) => word.lang === lang && word.stem === stem);
  }

  /** Fetches a word's posting lists and links. */
  async resolve({ lang, stem, place }: LexiconWord): Promise<FoundWord> {
    if ('member' in place) return { word: place.member, family: [place.member] };
    const family = await this.#reader.family(place.shard, place.position, this.#signal);
    const word = family.find((member) => member.lang === lang && member.stem === stem);
    return { word: word ?? { lang, stem, split: [], links: [] }, family };
  }

  async #blocks(...range: Range): Promise<LexiconWord[]> {
    const { lexicon } = await this.#reader.manifest(this.#signal);
    const blocks = await this.#shards(lexicon, range, (hash) =>
      this.#reader.lexiconBlock(hash, this.#signal),
    );
    return blocks.flatMap(({ words }) => words);
  }

  async #shards<Shard>(
    tree: ShardTree,
    [first, last, most, around]: Range,
    fetch: (hash: string) => Promise<Shard>,
  ): Promise<Shard[]> {
    const hashes = await this.#reader.shardsBetween(tree, first, last, most, this.#signal, around);
    return Promise.all(hashes.map(fetch));
  }
}
