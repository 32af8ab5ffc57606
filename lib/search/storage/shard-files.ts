import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ShardSet } from '../index/shard-set';
import type { FetchShard } from './fetch-shard';

/*
 * Shards as files, `<name>.bin`. `current.json` names the manifest and the files of this generation and the
 * one before: a tab that was opened before the last build still finds its shards.
 */

interface Generations {
  manifest: string;
  files: string[];
  previous: string[];
}

const gzipLevel = 9;

/** Fetches shards from a folder: the command line, the server and the tests. */
export function shardsFromFiles(folder: string): FetchShard {
  return async (name, signal) => new Uint8Array(await readFile(join(folder, `${name}.bin`), { signal }));
}

/** Fetches shards that were never written: tests and the first answer of the command line. */
export function shardsInMemory(shards: ShardSet): FetchShard {
  return async (name) => {
    const bytes = shards.get(name);
    if (!bytes) throw new Error(`No search shard ${name}`);
    return bytes;
  };
}

/** Name of the current manifest in a folder of shards. */
export function currentManifest(folder: string): string {
  return readGenerations(folder)?.manifest ?? '';
}

/**
 * Writes what is new and deletes what neither this generation nor the last one uses.
 * @returns how many files were written
 */
export function writeShardFiles(folder: string, shards: ShardSet, manifest: string): number {
  mkdirSync(folder, { recursive: true });
  const last = readGenerations(folder);
  const fresh = [...shards].filter(([name]) => !existsSync(join(folder, `${name}.bin`)));
  for (const [name, bytes] of fresh)
    writeFileSync(join(folder, `${name}.bin`), gzipSync(bytes, { level: gzipLevel }));
  const files = [...shards.keys()];
  const previous = last?.manifest === manifest ? last.previous : (last?.files ?? []);
  const used = new Set([...files, ...previous]);
  for (const file of readdirSync(folder))
    if (file.endsWith('.bin') && !used.has(file.slice(0, -4))) rmSync(join(folder, file));
  const generations: Generations = { manifest, files, previous };
  writeFileSync(join(folder, 'current.json'), JSON.stringify(generations));
  return fresh.length;
}

function readGenerations(folder: string): Generations | undefined {
  const file = join(folder, 'current.json');
  // Written by `writeShardFiles` alone.
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Generations) : undefined;
}
