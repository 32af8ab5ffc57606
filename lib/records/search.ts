import path from 'node:path';
import { Search } from '@/lib/search/search';
import { shardsFromFiles, usedShards } from '@/lib/search/storage/shard-files';
import { searchAssets, shardFolder } from './assets';
import { foldersFor } from './folders';

/** A server runs for long. A shard takes some 30 KB of memory once read; at 10,000 cases there are 41,000 of them. */
const keptShards = 250;

/** Names of the shard files, in the folder of the shards, that a search may ask for. */
export function searchFiles(folder: string): ReadonlySet<string> {
  return new Set([...usedShards(folder)].map((name) => `${name}.bin`));
}

let opened: { search: Search; manifest: string } | undefined;

/**
 * The search that readers have in the browser, over the same shards as files. One per process: it
 * keeps what it has read last.
 * @throws when there is no index
 */
export function getSearch(): Search {
  // Looked at each time, a hundred bytes: the next build may have taken the shards away.
  const { manifest } = searchAssets();
  if (opened?.manifest !== manifest) {
    const folder = path.join(/* turbopackIgnore: true */ foldersFor().assets, shardFolder);
    opened = { search: new Search(shardsFromFiles(folder), manifest, keptShards), manifest };
  }
  return opened.search;
}
