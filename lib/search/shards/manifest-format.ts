import { type Locale, type Localized, locales } from '@/lib/domain/locale';
import { ByteReader, ByteWriter, bytesToHex, hexToBytes } from './bytes';
import { languageMask, languagesIn } from './directory-format';
import { frontReader, frontWriter } from './front-coding';

/** A sorted run of shards: each begins at its key. */
export interface ShardRun {
  keys: readonly string[];
  names: readonly string[];
}

/** A run that is too long for the manifest is named in branches, which are shards themselves. */
export interface ShardTree extends ShardRun {
  isBranched: boolean;
}

/** The one file that a query needs before it knows which shards to ask for. */
export interface Manifest {
  /** Documents per language, for the inverse document frequency. */
  documents: Localized<number>;
  /** Blocks, which name their leaves: see `lexicon-format.ts`. */
  lexicon: ShardRun;
  tails: ShardTree;
  /** Cases that can be read in more than one language, by number. */
  translations: ReadonlyMap<number, readonly Locale[]>;
  /** Shards that name the documents' leaves, `shardSizes.casesPerDirectory` cases each. */
  directories: readonly string[];
  /** Facet columns by facet name. */
  facets: ReadonlyMap<string, string>;
}

/** Raised when the format changes; a browser with old code then asks for a reload. */
const version = 4;

/** @param hashBytes length of the hashes in the names of shards */
export function writeManifest(manifest: Manifest, hashBytes: number): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  writer.integer(version);
  writer.integer(hashBytes);
  for (const lang of locales) writer.integer(manifest.documents[lang]);
  writeRun(writer, manifest.lexicon);
  writer.byte(Number(manifest.tails.isBranched));
  writeRun(writer, manifest.tails);
  writeTranslations(writer, manifest.translations);
  writeNames(writer, manifest.directories);
  writer.integer(manifest.facets.size);
  for (const [facet, name] of manifest.facets) {
    writer.text(facet);
    writer.raw(hexToBytes(name));
  }
  return writer.toBytes();
}

/** Writes the names first, then the keys: alike stands beside alike for the compression. */
export function writeRun(writer: ByteWriter, { keys, names }: ShardRun): void {
  writeNames(writer, names);
  const writeKey = frontWriter(writer);
  for (const key of keys) writeKey(key);
}

/** A branch of a {@link ShardTree}. */
export function writeBranch(run: ShardRun, hashBytes: number): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  writer.integer(hashBytes);
  writeRun(writer, run);
  return writer.toBytes();
}

/** The inverse of {@link writeBranch}. */
export function readBranch(bytes: Uint8Array): ShardRun {
  const reader = new ByteReader(bytes);
  return readRun(reader, reader.integer());
}

/** The inverse of {@link writeRun}. */
export function readRun(reader: ByteReader, hashBytes: number): ShardRun {
  const names = reader.list(() => bytesToHex(reader.raw(hashBytes)));
  const readKey = frontReader(reader);
  return { names, keys: names.map(readKey) };
}

/** All distances first, then all languages: alike stands beside alike for the compression. */
function writeTranslations(writer: ByteWriter, translations: Manifest['translations']): void {
  writer.integer(translations.size);
  let last = 0;
  for (const number of translations.keys()) {
    writer.integer(number - last);
    last = number;
  }
  for (const langs of translations.values()) writer.byte(languageMask(langs));
}

function readTranslations(reader: ByteReader): Manifest['translations'] {
  let last = 0;
  const numbers = reader.list(() => (last += reader.integer()));
  return new Map(numbers.map((number) => [number, languagesIn(reader.byte())]));
}

function writeNames(writer: ByteWriter, names: readonly string[]): void {
  writer.integer(names.length);
  for (const name of names) writer.raw(hexToBytes(name));
}

/**
 * The inverse of {@link writeManifest}.
 * @throws when the manifest was written by another version of the code
 */
export function readManifest(bytes: Uint8Array): Manifest {
  const reader = new ByteReader(bytes);
  if (reader.integer() !== version) throw new Error('The search index has another format than this code');
  const hashBytes = reader.integer();
  const readName = () => bytesToHex(reader.raw(hashBytes));
  const [sv, nb, da] = [reader.integer(), reader.integer(), reader.integer()];
  return {
    documents: { sv, nb, da },
    lexicon: readRun(reader, hashBytes),
    tails: { isBranched: reader.byte() === 1, ...readRun(reader, hashBytes) },
    translations: readTranslations(reader),
    directories: reader.list(readName),
    facets: new Map(reader.list(() => [reader.text(), readName()] as const)),
  };
}

/** Keys from the first to the last, in at most so many shards: the first of them, or those around a key. */
export interface KeyRange {
  first: string;
  last: string;
  most: number;
  around: string;
}

/** @returns the names of the shards of a run that may hold keys of a range, in order */
export function shardsInRange(run: ShardRun, { first, last, most, around }: KeyRange): readonly string[] {
  const end = shardOf(run, last) + 1;
  const middle = shardOf(run, around) - Math.floor(most / 2);
  const start = Math.max(shardOf(run, first), Math.min(middle, end - most));
  return run.names.slice(start, Math.min(end, start + most));
}

/** The position of the shard that holds a key: the last one that begins at or before it. */
export function shardOf({ keys }: ShardRun, key: string): number {
  let [low, high] = [0, keys.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((keys[middle] ?? '') <= key) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The shortest key that still stands after `before` and not after `first`: boundaries stay short. */
export function shortestBoundary(before: string, first: string): string {
  for (let length = 1; length < first.length; length++) {
    const key = first.slice(0, length);
    if (key > before) return key;
  }
  return first;
}
