import { shortestBoundary } from '../shards/manifest-format';

/** Each shard's first key, as short as it can be; the first shard begins at the very beginning. */
export function boundaries(chunks: readonly (readonly { key: string }[])[]): string[] {
  return chunks.map((items, position) => {
    const before = chunks[position - 1]?.at(-1)?.key;
    return before === undefined ? '' : shortestBoundary(before, items[0]?.key ?? '');
  });
}
