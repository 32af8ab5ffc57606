import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { RememberedShards, ShardSet } from '../index/shard-set';
import type { FetchShard } from './fetch-shard';
import { writeWhole } from './write-whole';

/*
 * Shards as files, `<name>.bin`. `current.json` names the manifest and the files of this generation and the
 * one before: a tab that was opened before the last build still finds its shards. But what has been withdrawn
 * must not stay: then the generation before is not kept, and such a tab has to load again.
 */

interface Generations {
  manifest: string;
  files: string[];
  previous: string[];
  /** Documents, people and the like that this generation shows. */
  shown: string[];
}

const generationsFile = 'current.json';
const gzipLevel = 9;

/**
 * Fetches shards from a folder: the command line, the server and the tests. At once, for they are small, and a search
 * reads some forty: promises of the file system take eight times as long, and more beside Next.
 */
export function shardsFromFiles(folder: string): FetchShard {
  return async (name, signal) => {
    signal?.throwIfAborted();
    return new Uint8Array(gunzipSync(readFileSync(join(folder, `${name}.bin`))));
  };
}

interface NewGeneration {
  shards: ShardSet;
  remembered: RememberedShards;
  manifest: string;
  /** See {@link Generations}. */
  shown: readonly string[];
}

/**
 * Writes what is new, or missing. What is no longer used stays until {@link removeUnusedShards}.
 * @returns how many files were written
 */
export function writeShardFiles(
  folder: string,
  { shards, remembered, manifest, shown }: NewGeneration,
): number {
  mkdirSync(folder, { recursive: true });
  const last = readGenerations(folder);
  const present = new Set(readdirSync(folder));
  const files = [...shards.keys(), ...remembered.keys()];
  const fresh = files.filter((name) => !present.has(`${name}.bin`));
  for (const name of fresh) {
    const bytes = shards.get(name) ?? remembered.get(name)?.() ?? missing(name);
    writeWhole(join(folder, `${name}.bin`), (file) =>
      writeFileSync(file, gzipSync(bytes, { level: gzipLevel })),
    );
  }
  const before = last?.manifest === manifest ? last.previous : (last?.files ?? []);
  const previous = isAllShown(last?.shown, shown) ? before : [];
  const generations: Generations = { manifest, files, previous, shown: [...shown] };
  writeWhole(join(folder, generationsFile), (file) => writeFileSync(file, JSON.stringify(generations)));
  return fresh.length;
}

/** Names of the shards in a folder that may be asked for. */
export function usedShards(folder: string): ReadonlySet<string> {
  const { files = [], previous = [] } = readGenerations(folder) ?? {};
  return new Set([...files, ...previous]);
}

/**
 * Deletes what neither this generation nor the one before uses: to be called when nothing that is served names it any
 * more, which at a build is when its pages stand.
 */
export function removeUnusedShards(folder: string): void {
  const used = usedShards(folder);
  // Without a list, nothing is known of any of them.
  if (used.size === 0) return;
  const isUnused = (file: string) => file.endsWith('.bin') && !used.has(file.slice(0, -'.bin'.length));
  for (const file of readdirSync(folder))
    if (isUnused(file) || file.endsWith('.part')) rmSync(join(folder, file), { force: true });
}

/** @param before unknown where an older version of this code has written */
function isAllShown(before: readonly string[] | undefined, now: readonly string[]): boolean {
  const present = new Set(now);
  return before?.every((name) => present.has(name)) ?? false;
}

function missing(name: string): never {
  throw new Error(`No search shard ${name}`);
}

function readGenerations(folder: string): Generations | undefined {
  try {
    // Written by `writeShardFiles` alone.
    return JSON.parse(readFileSync(join(folder, generationsFile), 'utf8'));
  } catch {
    // Missing, or cut short by a crash: then nothing is known of the generation before.
    return undefined;
  }
}
