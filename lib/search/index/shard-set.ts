import { createHash } from 'node:crypto';
import { shardSizes } from '../weights';

/** Shards by name, before gzip. Names are hashes of the content, so what has not changed keeps its name. */
export type ShardSet = Map<string, Uint8Array<ArrayBuffer>>;

/** Shards that an earlier build has made: made again only where their files are missing. */
export type RememberedShards = Map<string, () => Uint8Array<ArrayBuffer>>;

/**
 * The hash in the names of shards.
 * @param length in bytes
 * @returns hexadecimal, two letters a byte, of SHA-256
 */
export function contentHash(bytes: Uint8Array | string, length: number = shardSizes.hashBytes): string {
  return createHash('sha256')
    .update(bytes)
    .digest('hex')
    .slice(0, length * 2);
}

/**
 * Adds a shard.
 * @returns the hash in its name
 * @throws when two different shards hash alike (one in 10⁶ sites of 3,000 shards)
 */
export function addShard(shards: ShardSet, prefix: string, bytes: Uint8Array<ArrayBuffer>): string {
  const hash = contentHash(bytes);
  const name = `${prefix}-${hash}`;
  const present = shards.get(name);
  if (present && Buffer.compare(present, bytes) !== 0)
    throw new Error(`Two search shards are called ${name}: raise shardSizes.hashBytes`);
  shards.set(name, bytes);
  return hash;
}
