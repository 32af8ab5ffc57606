import { caseOfDocument, localeOfDocument } from '../document-number';
import { ByteReader } from '../shards/bytes';
import { type CaseDirectory, leafShardName, readDirectory } from '../shards/directory-format';
import { type FacetColumn, readFacetColumn } from '../shards/facet-format';
import { readFamily, type StoredFamily } from '../shards/family-format';
import { type LexiconBlock, readLexiconBlock } from '../shards/lexicon-format';
import {
  type Manifest,
  readBranch,
  readManifest,
  type ShardRun,
  type ShardTree,
  shardOf,
} from '../shards/manifest-format';
import { readLeaf, type StoredLeaf } from '../shards/stored-leaf';
import { readTails } from '../shards/tail-format';
import { shardSizes } from '../weights';
import { type FetchShard, unpack } from './fetch-shard';
import { SharedFetch } from './shared-fetch';

/** Reads shards by what they are, each once. Safe to share between queries and requests. */
export class ShardReader {
  readonly #fetchShard: FetchShard;
  readonly #manifestName: string;
  readonly #cache: SharedFetch<unknown>;

  /**
   * @param manifestName the manifest's shard name, as the build returned it
   * @param most how many shards are kept once read; all of them if not given
   */
  constructor(fetchShard: FetchShard, manifestName: string, most?: number) {
    this.#fetchShard = fetchShard;
    this.#manifestName = manifestName;
    this.#cache = new SharedFetch(most);
  }

  manifest(signal?: AbortSignal): Promise<Manifest> {
    return this.#read(this.#manifestName, readManifest, signal);
  }

  /**
   * The shards of a tree that may hold keys between two, at most so many: from the first, or around a place.
   * @returns their hashes, in order
   */
  async shardsBetween(
    tree: ShardTree,
    first: string,
    last: string,
    most: number,
    signal?: AbortSignal,
    around = first,
  ): Promise<readonly string[]> {
    const names = namesBetween(tree, first, last, most, around);
    if (!tree.isBranched) return names;
    const branches = await Promise.all(names.map((hash) => this.#read(`run-${hash}`, readBranch, signal)));
    const run = {
      keys: branches.flatMap(({ keys }) => keys),
      names: branches.flatMap((branch) => branch.names),
    };
    return namesBetween(run, first, last, most, around);
  }

  lexiconBlock(hash: string, signal?: AbortSignal): Promise<LexiconBlock> {
    return this.#read(`lex-${hash}`, readLexiconBlock, signal);
  }

  async family(hash: string, position: number, signal?: AbortSignal): Promise<StoredFamily> {
    const families = await this.#read(`post-${hash}`, splitFamilies, signal);
    return readFamily(new ByteReader(families[position] ?? new Uint8Array()));
  }

  tails(hash: string, signal?: AbortSignal): Promise<string[]> {
    return this.#read(`fz-${hash}`, readTails, signal);
  }

  facet(hash: string, signal?: AbortSignal): Promise<FacetColumn> {
    return this.#read(`facet-${hash}`, readFacetColumn, signal);
  }

  /** In which languages a case can be read. */
  async caseDirectory(caseNumber: number, signal?: AbortSignal): Promise<CaseDirectory> {
    const { directories } = await this.manifest(signal);
    const hash = directories[Math.floor(caseNumber / shardSizes.casesPerDirectory)];
    if (hash === undefined) return {};
    const cases = await this.#read(`dir-${hash}`, readDirectory, signal);
    return cases[caseNumber % shardSizes.casesPerDirectory] ?? {};
  }

  /** @throws when the document's number is unknown */
  async leaf(number: number, leaf: number, signal?: AbortSignal): Promise<StoredLeaf> {
    const hash = (await this.caseDirectory(caseOfDocument(number), signal))[localeOfDocument(number)];
    if (hash === undefined) throw new Error(`The search index holds no document ${number}`);
    return this.#read(leafShardName(number, hash, leaf), readLeaf, signal);
  }

  #read<Value>(name: string, parse: (bytes: Uint8Array) => Value, signal?: AbortSignal): Promise<Value> {
    const start = async (abort: AbortSignal) => parse(await unpack(await this.#fetchShard(name, abort)));
    // One cache for all kinds of shards: a name's prefix decides which parser made its value.
    return this.#cache.get(name, start, signal) as Promise<Value>;
  }
}

function namesBetween(
  run: ShardRun,
  first: string,
  last: string,
  most: number,
  around: string,
): readonly string[] {
  const end = shardOf(run, last) + 1;
  const middle = shardOf(run, around) - Math.floor(most / 2);
  const start = Math.max(shardOf(run, first), Math.min(middle, end - most));
  return run.names.slice(start, Math.min(end, start + most));
}

function splitFamilies(bytes: Uint8Array): Uint8Array[] {
  const reader = new ByteReader(bytes);
  const families: Uint8Array[] = [];
  while (!reader.atEnd) families.push(reader.raw(reader.integer()));
  return families;
}
