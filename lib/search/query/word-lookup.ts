import type { Localized } from '@/lib/domain/locale';
import { fold } from '../analyze/fold';
import type { StemInLanguage } from '../links/link';
import type { StoredMember } from '../shards/family-format';
import type { LexiconBlock, LexiconWord } from '../shards/lexicon-format';
import { type KeyRange, type ShardRun, shardsInRange } from '../shards/manifest-format';
import { reversed } from '../shards/tail-format';
import type { ShardReader } from '../storage/shard-reader';
import { queries } from '../weights';

/** A word of the lexicon together with its family. */
export interface FoundWord {
  word: FoundMember;
  family: readonly FoundMember[];
}

export interface FoundMember extends StoredMember {
  /** Documents that the list of the word itself leaves out, where they were asked for. */
  rest?: ReadonlySet<number>;
}

/** How far words with a prefix are looked for. */
interface PrefixRange {
  /** Shards of each level. */
  most?: number;
  /** The key around which they lie; else they are the first ones. */
  around?: string;
  /** With so many frequent words, no others are asked for. */
  enough?: number;
}

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

  /**
   * Words with exactly this fold key, in any language: all of them stand on one level of the lexicon.
   * @param isFrequent whether only frequent words are wanted, which are one fetch nearer
   */
  async withKey(key: string, isFrequent = false): Promise<LexiconWord[]> {
    const range = { first: key, last: key, most: 1, around: key };
    const hasKey = (word: LexiconWord) => word.key === key;
    const blocks = await this.#blocks(range);
    const frequent = wordsOf(blocks).filter(hasKey);
    return isFrequent || frequent.length > 0
      ? frequent
      : wordsOf(await this.#leaves(blocks, range)).filter(hasKey);
  }

  /** Words whose fold key begins so, from at most a few shards. */
  async withPrefix(
    prefix: string,
    { most = queries.mostBlocks, around = prefix, enough = Number.POSITIVE_INFINITY }: PrefixRange = {},
  ): Promise<LexiconWord[]> {
    const range = { first: prefix, last: `${prefix}\uFFFF`, most, around };
    const hasPrefix = ({ key }: LexiconWord) => key.startsWith(prefix);
    const blocks = await this.#blocks(range);
    const frequent = wordsOf(blocks).filter(hasPrefix);
    if (frequent.length >= enough) return frequent;
    return [...frequent, ...wordsOf(await this.#leaves(blocks, range)).filter(hasPrefix)];
  }

  /** Fold keys that end so, from the few shards around a key that shares the most with them. */
  async keysWithEnding(ending: string, around: string): Promise<string[]> {
    const { tails } = await this.#reader.manifest(this.#signal);
    const start = reversed(ending);
    const range = {
      first: start,
      last: `${start}\uFFFF`,
      most: queries.mostBlocks,
      around: reversed(around),
    };
    const hashes = await this.#reader.shardsBetween(tails, range, this.#signal);
    const shards = await Promise.all(hashes.map((hash) => this.#reader.tails(hash, this.#signal)));
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

  /** What the lexicon itself names of a word. */
  headOf({ lang, stem, place }: LexiconWord): FoundWord {
    const word = 'member' in place ? place.member : { lang, stem, whole: place.head, split: [], links: [] };
    return { word, family: [word] };
  }

  /**
   * Fetches a word's posting lists and links.
   * @param withRest whether to ask, too, which documents the lists of frequent words leave out
   */
  async resolve(found: LexiconWord, withRest = false): Promise<FoundWord> {
    const { lang, stem, place } = found;
    if ('member' in place) return this.headOf(found);
    const [members, rests] = await Promise.all([
      this.#reader.family(place.shard, place.position, this.#signal),
      withRest && place.rest !== undefined ? this.#reader.rest(place.rest, place.position, this.#signal) : [],
    ]);
    const family = members.map((member, at): FoundMember => {
      const rest = rests[at];
      return rest === undefined || rest.size === 0 ? member : { ...member, rest };
    });
    const word = family.find((member) => member.lang === lang && member.stem === stem);
    return { word: word ?? { lang, stem, split: [], links: [] }, family };
  }

  async #blocks(range: KeyRange): Promise<LexiconBlock[]> {
    const { lexicon } = await this.#reader.manifest(this.#signal);
    return this.#read(shardsInRange(lexicon, range));
  }

  /** A leaf may lie across two blocks: both name it. */
  #leaves(blocks: readonly LexiconBlock[], range: KeyRange): Promise<LexiconBlock[]> {
    const keys = new Map(
      blocks.flatMap(({ leaves }) => leaves.names.map((name, at) => [name, leaves.keys[at] ?? ''] as const)),
    );
    const run: ShardRun = { keys: [...keys.values()], names: [...keys.keys()] };
    return this.#read(shardsInRange(run, range));
  }

  #read(hashes: readonly string[]): Promise<LexiconBlock[]> {
    return Promise.all(hashes.map((hash) => this.#reader.lexiconBlock(hash, this.#signal)));
  }
}

function wordsOf(blocks: readonly LexiconBlock[]): LexiconWord[] {
  return blocks.flatMap(({ words }) => words);
}
