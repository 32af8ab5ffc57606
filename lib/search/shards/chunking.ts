/*
 * Cuts sorted items into shards at boundaries that the content decides, not the count: a shard ends after
 * an item whose key hashes to a boundary, so that one new word moves one boundary and not all that follow
 * (content-defined chunking; A. Muthitacharoen et al., "A Low-bandwidth Network File System", SOSP 2001).
 */

export interface Sized {
  key: string;
  size: number;
}

/** Sizes between which a boundary is looked for, as shares of the target. */
const [least, most] = [0.75, 1.25];

/**
 * @param items in the order of their keys; items with one key stay together
 * @param target bytes a shard should have
 */
export function chunk<Item extends Sized>(items: readonly Item[], target: number): Item[][] {
  const typical = items.reduce((sum, { size }) => sum + size, 0) / Math.max(1, items.length);
  // One boundary is to be expected in the second half of the range between least and most.
  const modulus = Math.max(1, Math.round((target * (most - least)) / (2 * typical)));
  const chunks: Item[][] = [];
  let current: Item[] = [];
  let size = 0;
  items.forEach((item, position) => {
    current.push(item);
    size += item.size;
    const isLastOfKey = items[position + 1]?.key !== item.key;
    const isBoundary = size >= target * most || (size >= target * least && hash(item.key) % modulus === 0);
    if (!isLastOfKey || !isBoundary) return;
    chunks.push(current);
    [current, size] = [[], 0];
  });
  return current.length > 0 ? [...chunks, current] : chunks;
}

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}
