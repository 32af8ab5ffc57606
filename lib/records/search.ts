import path from 'node:path';
import { Search } from '@/lib/search/search';
import { shardsFromFiles } from '@/lib/search/storage/shard-files';
import { searchAssets, shardFolder } from './assets';
import { foldersFor } from './folders';

/** A server runs for long. A shard takes some 30 KB of memory once read; at 10,000 cases there are 41,000 of them. */
const keptShards = 500;

let opened: { search: Search; manifest: string } | undefined;

/**
 * The search that readers have in the browser, over the same shards as files. One per process: it
 * keeps what it has read last.
 * @throws when there is no index
 */
export function getSearch(): Search {
  if (opened && process.env.NODE_ENV === 'production') return opened.search;
  const { manifest } = searchAssets();
  if (opened?.manifest !== manifest) {
    const folder = path.join(/* turbopackIgnore: true */ foldersFor().assets, shardFolder);
    opened = { search: new Search(shardsFromFiles(folder), manifest, keptShards), manifest };
  }
  return opened.search;
}
