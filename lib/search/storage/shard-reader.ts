import { caseOfDocument, localeOfDocument } from '../document-number';
import { ByteReader } from '../shards/bytes';
import { type CaseDirectory, leafShardName, readDirectory } from '../shards/directory-format';
import { type FacetColumn, readFacetColumn } from '../shards/facet-format';
import { readFamily, type StoredFamily } from '../shards/family-format';
import { type LexiconBlock, readLexiconBlock } from '../shards/lexicon-format';
import {
  type KeyRange,
  type Manifest,
  readBranch,
  readManifest,
  type ShardTree,
  shardsInRange,
} from '../shards/manifest-format';
import { type FamilyRest, readRest } from '../shards/rest-format';
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

  /** The shards of a tree that may hold keys of a range: their hashes, in order. */
  async shardsBetween(tree: ShardTree, range: KeyRange, signal?: AbortSignal): Promise<readonly string[]> {
    const names = shardsInRange(tree, range);
    if (!tree.isBranched) return names;
    const branches = await Promise.all(names.map((hash) => this.#read(`run-${hash}`, readBranch, signal)));
    const run = {
      keys: branches.flatMap(({ keys }) => keys),
      names: branches.flatMap((branch) => branch.names),
    };
    return shardsInRange(run, range);
  }

  lexiconBlock(hash: string, signal?: AbortSignal): Promise<LexiconBlock> {
    return this.#read(`lex-${hash}`, readLexiconBlock, signal);
  }

  async family(hash: string, position: number, signal?: AbortSignal): Promise<StoredFamily> {
    const families = await this.#read(`post-${hash}`, splitFamilies, signal);
    return families[position]?.() ?? [];
  }

  async rest(hash: string, position: number, signal?: AbortSignal): Promise<FamilyRest> {
    return (await this.#read(`rest-${hash}`, readRest, signal))[position] ?? [];
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

/** A family is read when it is asked for, once: every further letter of a query asks for those of the last again. */
function splitFamilies(bytes: Uint8Array): (() => StoredFamily)[] {
  const reader = new ByteReader(bytes);
  const families: (() => StoredFamily)[] = [];
  while (!reader.atEnd) {
    const own = reader.raw(reader.integer());
    let family: StoredFamily | undefined;
    families.push(() => (family ??= readFamily(new ByteReader(own))));
  }
  return families;
}
