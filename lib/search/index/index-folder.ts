import { cognateCosts, wordPairs } from '../links/link-files';
import type { WordGroup } from '../links/word-pairs';
import { writeShardFiles } from '../storage/shard-files';
import { buildIndex } from './build-index';
import type { DocumentSource } from './document-source';
import { makerHash } from './maker';
import { readMemory, writeMemory } from './memory-file';

export interface IndexFolders {
  /** Where the shards are served from. */
  shards: string;
  /** File that remembers the last build. Without it, or with a damaged one, all is built anew. */
  memory: string;
}

export interface IndexReport {
  manifest: string;
  /** Shards of this generation, and how many of them were written now. */
  shards: number;
  written: number;
}

/**
 * Builds the index of a collection into a folder, remembering what the next build can use again. The files
 * are the same with and without memory.
 * @param sources visible texts only
 * @param themes see `themeGroups`
 * @param shown whatever else a reader is shown by the index, such as people: when one of these or a document is
 *   no longer there, the generation before is not kept (see `removeUnusedShards`)
 * @param beforeWriting called when all is made and nothing is written yet
 * @throws what `beforeWriting` throws
 */
export function indexToFolder(
  sources: readonly DocumentSource[],
  themes: readonly WordGroup[],
  folders: IndexFolders,
  shown: readonly string[] = [],
  beforeWriting: () => void = () => {},
): IndexReport {
  const maker = makerHash();
  const { shards, remembered, manifest, memory } = buildIndex(
    sources,
    { pairs: wordPairs(), themes, costs: cognateCosts() },
    readMemory(folders.memory, maker),
  );
  const documents = sources.map(({ slug, lang }) => `${slug}.${lang}`);
  const generation = { shards, remembered, manifest, shown: [...documents, ...shown] };
  beforeWriting();
  const written = writeShardFiles(folders.shards, generation);
  writeMemory(folders.memory, maker, memory);
  return { manifest, shards: shards.size + remembered.size, written };
}
