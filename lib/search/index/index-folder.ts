import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { cognateCosts, wordPairs } from '../links/link-files';
import type { WordGroup } from '../links/word-pairs';
import type { SearchDocument } from '../search-document';
import { writeShardFiles } from '../storage/shard-files';
import { type BuildMemory, buildIndex } from './build-index';

export interface IndexFolders {
  /** Where the shards are served from. */
  shards: string;
  /** File that remembers the last build. */
  memory: string;
}

export interface IndexReport {
  manifest: string;
  /** Shards of this generation, and how many of them were written now. */
  shards: number;
  written: number;
}

/**
 * Builds the index of a collection into a folder, remembering what the next build can use again.
 * @param documents visible texts only
 * @param themes see `themeGroups`
 */
export function indexToFolder(
  documents: readonly SearchDocument[],
  themes: readonly WordGroup[],
  folders: IndexFolders,
): IndexReport {
  const { shards, manifest, memory } = buildIndex(
    documents,
    { pairs: wordPairs(), themes, costs: cognateCosts() },
    readMemory(folders.memory),
  );
  const written = writeShardFiles(folders.shards, shards, manifest);
  mkdirSync(dirname(folders.memory), { recursive: true });
  writeFileSync(folders.memory, JSON.stringify({ version, memory }));
  return { manifest, shards: shards.size, written };
}

/** Raised when analysis changes, so that nothing old is used again. */
const version = 2;

function readMemory(file: string): BuildMemory | undefined {
  if (!existsSync(file)) return undefined;
  // Written by `indexToFolder` alone; another version is not looked into.
  const stored = JSON.parse(readFileSync(file, 'utf8')) as { version: number; memory: BuildMemory };
  return stored.version === version ? stored.memory : undefined;
}
