import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { damagedFiles, loadSite } from '@/lib/server/load-site';
import { makeBuild, page, shardName } from './fixture';

describe('a finished build', () => {
  test('is read whole, and documents of the machinery stand apart', async () => {
    const dist = await makeBuild();
    expect(await damagedFiles(dist)).toEqual([]);
    const { files, internal } = await loadSite(dist);
    expect(files.get('/sv/case/balans')).toBeDefined();
    expect(files.get('/_next/static/chunks/a1b2.css')).toBeDefined();
    expect([...internal.keys()].sort()).toEqual(['/da/404', '/nb/404', '/sv/404', '/sv/shell']);
    expect(files.get('/sv/404')).toBeUndefined();
  });

  test('has the parts of the search index, by their names alone', async () => {
    const { files } = await loadSite(await makeBuild());
    const shard = files.get(`/_casebok/site/search/${shardName}`);
    expect(gunzipSync((await shard?.content('identity')) ?? '').toString()).toBe('a part of the index');
    expect(shard?.about).toMatchObject({ headers: { 'Content-Encoding': 'gzip' }, hash: 'lex-0a1b2c' });
    for (const name of ['', 'lex-other.bin', '../file-2', 'constructor'])
      expect(files.get(`/_casebok/site/search/${name}`)).toBeUndefined();
  });

  test('is served from memory even while the next one replaces its files', async () => {
    const dist = await makeBuild();
    const { files } = await loadSite(dist);
    for (const name of ['file-2', 'file-2.br']) writeFileSync(path.join(dist, name), 'of the next build');
    const content = await files.get('/sv/case/balans')?.content('identity');
    expect(content?.toString()).toBe(page('Balans'));
  });

  test('gives the same bytes each time it is asked for a copy', async () => {
    const { files } = await loadSite(await makeBuild());
    const file = files.get('/sv');
    expect(await file?.content('gzip')).toBe(await file?.content('gzip'));
  });
});

describe('a build that cannot be served', () => {
  test.each<[string, (dist: string) => void, RegExp]>([
    ['without its list', (dist) => rmSync(path.join(dist, 'casebok-site.json')), /missing or incomplete/],
    [
      'with half a list',
      (dist) => truncateSync(path.join(dist, 'casebok-site.json'), 99),
      /missing or incomplete/,
    ],
    [
      'of another version',
      (dist) => writeFileSync(path.join(dist, 'casebok-site.json'), '{"version":0}'),
      /another version/,
    ],
    [
      'with a list of another shape',
      (dist) => writeFileSync(path.join(dist, 'casebok-site.json'), '{"version":3,"files":{}}'),
      /another version/,
    ],
    ['without a document', (dist) => rmSync(path.join(dist, 'file-2.br')), /missing or incomplete/],
    [
      'with half a document',
      (dist) => truncateSync(path.join(dist, 'file-2.br'), 40),
      /missing or incomplete/,
    ],
    [
      'without a part of the index',
      (dist) => rmSync(path.join(dist, 'search', shardName)),
      /missing or incomplete/,
    ],
    [
      'with half a part of the index',
      (dist) => truncateSync(path.join(dist, 'search', shardName), 9),
      /missing or incomplete/,
    ],
    ['without a picture', (dist) => rmSync(path.join(dist, 'file-10')), /missing or incomplete/],
    ['with an empty picture', (dist) => truncateSync(path.join(dist, 'file-10')), /missing or incomplete/],
  ])('%s: the message says what to do', async (_what, spoil, message) => {
    const dist = await makeBuild();
    spoil(dist);
    await expect(loadSite(dist)).rejects.toThrow(message);
    await expect(loadSite(dist)).rejects.toThrow(`The build in ${dist}`);
    await expect(loadSite(dist)).rejects.toThrow('Run "npm run build" and start again.');
    expect(await damagedFiles(dist).catch(() => ['the list'])).toHaveLength(1);
  });
});
