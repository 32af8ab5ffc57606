import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { buildSearchIndex, removeOldIndex } from '@/lib/cli/search-index';
import { searchAssets, shardFolder } from '@/lib/records/assets';
import type { Folders } from '@/lib/records/folders';
import { build, copySmallSite, readIndex } from '../content/small-site';

const themesIn = ({ assets }: Folders) =>
  readdirSync(path.join(assets, shardFolder)).filter((name) => name.startsWith('themes-'));

test('the themes on offer stay while what is served names them, and go with the index before', async () => {
  const folders = copySmallSite();
  await build(folders);
  buildSearchIndex(folders);
  const before = themesIn(folders);
  expect(before).toEqual([path.basename(searchAssets(folders).themes)]);

  const index = readIndex(folders);
  const cases = index.cases.map((entry) => ({ ...entry, themes: [] }));
  writeFileSync(path.join(folders.records, 'index.json'), JSON.stringify({ ...index, cases }));
  buildSearchIndex(folders);
  const now = path.basename(searchAssets(folders).themes);
  expect(themesIn(folders).sort()).toEqual([...before, now].sort());
  // Compressed, as the list of the site leaves it.
  writeFileSync(path.join(folders.assets, shardFolder, `${now}.br`), '');
  writeFileSync(path.join(folders.assets, shardFolder, `${before}.br`), '');
  removeOldIndex(folders);
  expect(themesIn(folders)).toEqual([now, `${now}.br`]);
  expect(JSON.parse(readFileSync(path.join(folders.assets, shardFolder, now), 'utf8'))).toEqual({
    sv: [],
    nb: [],
    da: [],
  });
});
