import { describe, expect, test } from 'vitest';
import { listParams } from '@/lib/domain/route';
import { chooseEncoding } from '@/lib/server/accept-encoding';
import { ByteCache } from '@/lib/server/byte-cache';
import { cleanPath } from '@/lib/server/clean-path';
import { contentTypeOf, isCompressible } from '@/lib/server/content-type';
import { rewrites } from '@/lib/server/rewrites';

test.each([
  ['gzip, deflate, br', 'br'],
  ['br;q=0.5, gzip', 'gzip'],
  ['gzip;q=0.5, br;q=0.5', 'br'],
  ['*', 'br'],
  ['gzip, *;q=0', 'gzip'],
  ['*;q=0', 'br'],
  ['br;q=0', 'identity'],
  ['identity, br;q=0.5', 'identity'],
  ['x-gzip', 'gzip'],
  ['BR', 'br'],
  ['br;Q=1', 'br'],
  ['', 'identity'],
  [undefined, 'identity'],
  ['deflate', 'identity'],
  [`${'x,'.repeat(1000)}br`, 'identity'],
])('Accept-Encoding %s is answered with %s', (header, encoding) => {
  // Nothing is acceptable to `*;q=0`: any answer is right (RFC 9110 §12.5.3).
  expect(chooseEncoding(header)).toBe(encoding);
});

test.each([
  ['/', '/'],
  ['/sv', '/sv'],
  ['//', '/'],
  ['/a//b///', '/a/b'],
])('the clean form of %s is %s', (path, clean) => {
  expect(cleanPath(path)).toBe(clean);
});

test.each([
  ['a.css', 'text/css; charset=utf-8', true],
  ['a.SVG', 'image/svg+xml; charset=utf-8', true],
  ['site.webmanifest', 'application/manifest+json; charset=utf-8', true],
  ['a.woff2', 'font/woff2', false],
  ['a', 'application/octet-stream', false],
])('%s is %s', (file, type, compressible) => {
  expect(contentTypeOf(file)).toBe(type);
  expect(isCompressible(type)).toBe(compressible);
});

describe('the cache of copies', () => {
  test('keeps what was used last', async () => {
    const cache = new ByteCache(80);
    const made: string[] = [];
    const ask = (key: string) =>
      cache.get(key, async () => {
        made.push(key);
        return Buffer.alloc(10);
      });
    for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'a', 'i', 'a', 'b']) await ask(key);
    expect(made.join('')).toBe('abcdefghib');
  });

  test('does not let one large value push out all others', async () => {
    const cache = new ByteCache(80);
    let times = 0;
    const large = async () => {
      times += 1;
      return Buffer.alloc(11);
    };
    await cache.get('x', large);
    await cache.get('x', large);
    expect(times).toBe(2);
  });
});

test('each parameter of the list has its rewrite, and misses have theirs', async () => {
  const { beforeFiles, fallback } = await rewrites();
  expect(beforeFiles[0]).toEqual({
    source: '/:locale(sv|nb|da)/case',
    has: [{ type: 'query', key: 'q' }],
    destination: '/handler/cases/:locale',
  });
  expect(beforeFiles).toHaveLength(listParams.length + 1);
  expect(beforeFiles).toContainEqual({
    source: '/:locale(sv|nb|da)/case/:slug([^/]+).md',
    destination: '/handler/markdown/:locale/:slug',
  });
  expect(fallback).toEqual([{ source: '/:path*', destination: '/miss/:path*' }]);
});
