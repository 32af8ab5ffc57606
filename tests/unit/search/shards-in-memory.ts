import type { ShardSet } from '@/lib/search/index/shard-set';
import type { FetchShard } from '@/lib/search/storage/fetch-shard';

/** Fetches shards that were never written. */
export function shardsInMemory(shards: ShardSet): FetchShard {
  return async (name) => {
    const bytes = shards.get(name);
    if (!bytes) throw new Error(`No search shard ${name}`);
    return bytes;
  };
}
