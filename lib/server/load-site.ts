import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress, gzip } from 'node:zlib';
import type { Encoding } from './accept-encoding';
import { ByteCache } from './byte-cache';
import { isInternalPath } from './internal-path';
import {
  BuildProblem,
  filesOf,
  readSiteManifest,
  type ShardFolder,
  type SiteFile,
  shardFile,
} from './site-manifest';
import { Slab } from './slab';
import type { ServedFile, SiteFiles, StoredFile } from './stored-file';

const unpack = promisify(brotliDecompress);
const pack = promisify(gzip);

/** What is not Brotli: plain and gzip copies for the few clients that want them, and pictures. */
const cacheBytes = 8 * 2 ** 20;

/** Everything of one finished build that is served from memory. */
export interface Site {
  /** What may be asked for. */
  files: SiteFiles;
  /** Documents that only handlers and the server itself use (`/sv/404`). */
  internal: ReadonlyMap<string, StoredFile>;
}

/**
 * Reads a finished build. Text is held in Brotli alone: at 10,000 documents that is some 100 MB where all three
 * forms would be over half a gigabyte, and nearly every client takes it. The other forms are made from it when
 * asked for. So a running server stays whole even while the next build replaces its files.
 * @param dist Next's build folder
 * @throws BuildProblem when the build is missing, or a file of it is missing or cut off
 */
export async function loadSite(dist: string): Promise<Site> {
  const { files, shards } = await readSiteManifest(dist);
  const cache = new ByteCache(cacheBytes);
  const stored = storeAll(files, shards, dist, cache);
  const isInternal = (file: StoredFile) => file.about.route !== undefined && isInternalPath(file.about.path);
  return {
    files: new FilesAndShards(byPath(stored.filter((file) => !isInternal(file))), shards, dist, cache),
    internal: byPath(stored.filter(isInternal)),
  };
}

function storeAll(
  files: readonly SiteFile[],
  shards: ShardFolder,
  dist: string,
  cache: ByteCache,
): StoredFile[] {
  const inMemory = files.filter(isHeld).reduce((bytes, { size }) => bytes + size, 0);
  const slab = new Slab(inMemory);
  try {
    for (const [name, size] of Object.entries(shards.sizes))
      checkSize(path.join(dist, shards.folder, name), size);
    return files.map((about) => storeFile(about, dist, slab, cache));
  } catch (cause) {
    throw BuildProblem.incomplete(dist, cause);
  }
}

function checkSize(file: string, size: number): void {
  if (statSync(file).size !== size) throw new Error(`${file} does not have ${size} bytes.`);
}

/** Text and fonts, which are part of every page. */
function isHeld({ br, type }: SiteFile): boolean {
  return br !== undefined || type.startsWith('font/');
}

function storeFile(about: SiteFile, dist: string, slab: Slab, cache: ByteCache): StoredFile {
  const file = fileRead(about, dist);
  if (!isHeld(about)) {
    checkSize(file, about.size);
    return { about, encodings: plainAlone, content: () => cache.get(about.path, () => readFile(file)) };
  }
  const { file: _file, br, size, ...served } = about;
  const bytes = slab.read(file, size);
  return br === undefined
    ? { about: served, encodings: plainAlone, content: () => bytes }
    : new StoredText(served, bytes, cache);
}

const plainAlone: readonly Encoding[] = ['identity'];
const ofText: readonly Encoding[] = ['br', 'gzip', 'identity'];

/** Text in Brotli. A class, because closures of their own for each of tens of thousands of files take megabytes. */
class StoredText implements StoredFile {
  readonly encodings = ofText;

  constructor(
    readonly about: ServedFile,
    private readonly br: Buffer,
    private readonly cache: ByteCache,
  ) {}

  content(encoding: Encoding): Buffer | Promise<Buffer> {
    switch (encoding) {
      case 'br':
        return this.br;
      case 'gzip':
        return this.cache.get(`${this.about.path} gzip`, async () => pack(await unpack(this.br)));
      case 'identity':
        return this.cache.get(this.about.path, () => unpack(this.br));
    }
  }
}

/** Shards are made into files when they are asked for: objects for all of them would take tens of megabytes. */
class FilesAndShards implements SiteFiles {
  constructor(
    private readonly files: ReadonlyMap<string, StoredFile>,
    private readonly shards: ShardFolder,
    private readonly dist: string,
    private readonly cache: ByteCache,
  ) {}

  get(address: string): StoredFile | undefined {
    return this.files.get(address) ?? this.shard(address);
  }

  private shard(address: string): StoredFile | undefined {
    const { base, sizes } = this.shards;
    if (!address.startsWith(base)) return undefined;
    const name = address.slice(base.length);
    const size = Object.hasOwn(sizes, name) ? sizes[name] : undefined;
    if (size === undefined) return undefined;
    const { file, size: _size, ...about } = shardFile(this.shards, name, size);
    const content = () => this.cache.get(address, () => readFile(path.join(this.dist, file)));
    return { about, encodings: plainAlone, content };
  }
}

function fileRead({ br, file }: SiteFile, dist: string): string {
  return path.join(dist, br ?? file);
}

/**
 * Files that are missing, or not as long as they were made.
 * @returns absolute paths
 * @throws BuildProblem as `readSiteManifest` does
 */
export async function damagedFiles(dist: string): Promise<string[]> {
  const files = filesOf(await readSiteManifest(dist));
  const isDamaged = (about: SiteFile) =>
    statSync(fileRead(about, dist), { throwIfNoEntry: false })?.size !== about.size;
  return files.filter(isDamaged).map((about) => fileRead(about, dist));
}

function byPath(files: readonly StoredFile[]): ReadonlyMap<string, StoredFile> {
  return new Map(files.map((file) => [file.about.path, file]));
}
