import { gzipSync } from 'node:zlib';
import { Index } from 'flexsearch';
import { describe, expect, it } from 'vitest';
import { Search } from '@/lib/search/search';
import { unpack } from '@/lib/search/storage/fetch-shard';
import { ShardReader } from '@/lib/search/storage/shard-reader';
import { SharedFetch } from '@/lib/search/storage/shared-fetch';
import { asStorage, StaticShardStorage } from '@/lib/search/storage/static-shard-storage';
import { shardsInMemory } from './shards-in-memory';
import { built, slugs } from './small-collection';

const fetchShard = shardsInMemory(built.shards);

describe('SharedFetch', () => {
  it('fetches once for all who ask', async () => {
    let starts = 0;
    const cache = new SharedFetch<number>();
    const start = async () => ++starts;
    expect(await Promise.all([cache.get('a', start), cache.get('a', start)])).toEqual([1, 1]);
    expect(await cache.get('a', start)).toBe(1);
  });
  it('keeps so many, those used last', async () => {
    const starts: string[] = [];
    const cache = new SharedFetch<string>(2);
    const get = (name: string) =>
      cache.get(name, async () => {
        starts.push(name);
        return name;
      });
    for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) await get(name);
    expect(starts).toEqual(['a', 'b', 'c', 'b']);
  });
  it('forgets a failure', async () => {
    const cache = new SharedFetch<number>();
    await expect(cache.get('a', () => Promise.reject(new Error('offline')))).rejects.toThrow('offline');
    expect(await cache.get('a', async () => 7)).toBe(7);
  });
  it('aborts the fetch only when the last who waits has gone', async () => {
    const cache = new SharedFetch<number>();
    let aborted = false;
    const start = (signal: AbortSignal) =>
      new Promise<number>((_, reject) => {
        signal.addEventListener('abort', () => {
          aborted = true;
          reject(signal.reason);
        });
      });
    const [first, second] = [new AbortController(), new AbortController()];
    const waits = [cache.get('a', start, first.signal), cache.get('a', start, second.signal)];
    first.abort(new Error('next key'));
    await expect(waits[0]).rejects.toThrow('next key');
    expect(aborted).toBe(false);
    second.abort(new Error('next key'));
    await expect(waits[1]).rejects.toThrow('next key');
    expect(aborted).toBe(true);
  });
});

describe('StaticShardStorage', () => {
  const storage = () => new StaticShardStorage(new ShardReader(fetchShard, built.manifest));
  it('answers one token through get and several through search', async () => {
    expect((await storage().get('sv word chefer')).length).toBeGreaterThan(0);
    expect(
      (await storage().search(new Index(), ['sv word chefer', 'sv word ledning'])).length,
    ).toBeGreaterThan(0);
  });
  it('throws when something is to be written', async () => {
    const index = new Index({ commit: false });
    await index.mount(asStorage(storage()));
    expect(() => index.commit()).toThrow('read-only');
  });
  it('has nothing for a query without words', async () => {
    expect((await new Search(fetchShard, built.manifest).find({ query: '  …', locale: 'sv' })).count).toBe(0);
  });
});

describe('shards', () => {
  it('are unpacked whether the host did so or not', async () => {
    const bytes = new Uint8Array([1, 2, 3]);
    expect(await unpack(bytes)).toEqual(bytes);
    expect(await unpack(new Uint8Array(gzipSync(bytes)))).toEqual(bytes);
  });
  it('that cannot be had make the query fail, and the next one works', async () => {
    let offline = true;
    const search = new Search(
      (name, signal) => (offline ? Promise.reject(new Error('offline')) : fetchShard(name, signal)),
      built.manifest,
    );
    await expect(search.find({ query: 'chefer', locale: 'sv' })).rejects.toThrow('offline');
    offline = false;
    expect(await slugs(search, 'chefer', 'sv')).toContain('chefsdag');
  });
  it('arrive in any order', async () => {
    let delay = 30;
    const late = new Search(async (name, signal) => {
      delay = Math.max(0, delay - 5);
      await new Promise((resolve) => setTimeout(resolve, delay));
      return fetchShard(name, signal);
    }, built.manifest);
    const query = 'ledningsgrupp utveckling';
    expect(await slugs(late, query, 'sv')).toEqual(
      await slugs(new Search(fetchShard, built.manifest), query, 'sv'),
    );
  });
  it('stop being waited for when the query is outdated', async () => {
    const controller = new AbortController();
    const found = new Search(() => new Promise(() => {}), built.manifest).find({
      query: 'chefer',
      locale: 'sv',
      signal: controller.signal,
    });
    controller.abort(new Error('outdated'));
    await expect(found).rejects.toThrow('outdated');
  });
});
