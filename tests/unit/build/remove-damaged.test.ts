import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPageLedger, writePageLedger } from '@/lib/build/refresh/page-ledger';
import { removeDamaged } from '@/lib/build/remove-damaged';
import { foldersFor } from '@/lib/records/folders';
import { type SiteFile, writeSiteManifest } from '@/lib/server/site-manifest';

const project = mkdtempSync(path.join(tmpdir(), 'casebok-damaged-'));
const folders = foldersFor({}, project);
const page = path.join(folders.dist, 'server', 'sv.html.br');
const style = path.join(folders.dist, 'static', 'a.css.br');
const shard = path.join(folders.assets, 'search', 'lex-0a1b.bin');
const icon = path.join(project, 'public', 'icon.png');
afterAll(() => rmSync(project, { recursive: true }));

function listed(file: string): SiteFile {
  const about = { type: '', status: 200, cacheControl: '', hash: '', size: 10 };
  return { ...about, path: `/${path.basename(file)}`, file: path.relative(folders.dist, file) };
}

beforeAll(async () => {
  for (const file of [page, style, shard, icon]) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, '10 letters');
  }
  const folder = path.relative(folders.dist, path.dirname(shard));
  const shards = { base: '/_casebok/site/search/', folder, sizes: { [path.basename(shard)]: 10 } };
  await writeSiteManifest(folders.dist, [listed(page), listed(style), listed(icon)], shards);
  writePageLedger(folders.dist, { project: 'p', marks: {} });
});

test('nothing goes where every file is as long as it was made', async () => {
  expect(await removeDamaged(folders)).toBe(false);
  expect([page, shard, icon].filter((file) => !existsSync(file))).toEqual([]);
});

test('documents and parts of the search index that are cut off go', async () => {
  for (const file of [page, shard]) truncateSync(file, 4);
  expect(await removeDamaged(folders)).toBe(true);
  expect([page, shard, icon].filter((file) => !existsSync(file))).toEqual([page, shard]);
  // What is missing is no build either.
  expect(await removeDamaged(folders)).toBe(true);
});

test("of Next's own files none can be made again without a whole build", async () => {
  for (const file of [page, shard]) writeFileSync(file, '10 letters');
  expect([await removeDamaged(folders), readPageLedger(folders.dist)?.project]).toEqual([false, 'p']);
  truncateSync(style);
  expect([await removeDamaged(folders), readPageLedger(folders.dist)]).toEqual([true, undefined]);
});

test("what lies in `public` is somebody's own, however long it is now", async () => {
  writeFileSync(icon, 'drawn anew by its owner');
  expect(await removeDamaged(folders)).toBe(true);
  expect(readFileSync(icon, 'utf8')).toBe('drawn anew by its owner');
});

test('without the list of files there is no finished build', async () => {
  rmSync(path.join(folders.dist, 'casebok-site.json'));
  expect(await removeDamaged(folders)).toBe(true);
});
