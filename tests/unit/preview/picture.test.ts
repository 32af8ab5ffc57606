import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { imageSize } from 'image-size';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { pictureOf } from '@/app/preview/picture';
import { previewHash } from '@/lib/preview/address';
import { foldersFor } from '@/lib/records/folders';
import { caseSheet, extremeSheets } from './sheets';

let folder = '';
const fetched = vi.fn(globalThis.fetch);

beforeAll(() => {
  vi.stubEnv('CASEBOK_AREA', 'unit-previews');
  vi.stubGlobal('fetch', fetched);
  folder = path.join(foldersFor().dist, 'previews');
});

afterAll(() => {
  rmSync(foldersFor().output, { recursive: true, force: true });
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

test('is a PNG of 1200 × 630 below 300 KB, whatever the words', async () => {
  const sheets = { ...extremeSheets, emoji: { ...caseSheet, title: 'Teamet 🚀 växer 漢字', note: '👩‍👩‍👧' } };
  for (const [name, sheet] of Object.entries(sheets)) {
    const png = await pictureOf(sheet, previewHash(sheet));
    expect(imageSize(png), name).toMatchObject({ type: 'png', width: 1200, height: 630 });
    expect(png.length, name).toBeLessThan(300_000);
  }
  // The renderer fetches its own parts, out of memory; nothing for letters that the faces lack.
  const addresses = fetched.mock.calls.map(([address]) => String(address).slice(0, 5));
  expect(addresses.filter((address) => address !== 'data:')).toEqual([]);
});

test('is drawn once, however many ask at the same time, and kept', async () => {
  const hash = previewHash(caseSheet);
  const [first, second] = await Promise.all([pictureOf(caseSheet, hash), pictureOf(caseSheet, hash)]);
  expect(second).toBe(first);
  expect(readdirSync(folder).filter((name) => !/^[\w-]{12}\.png$/.test(name))).toEqual([]);
  writeFileSync(path.join(folder, `${hash}.png`), 'kept');
  expect((await pictureOf(caseSheet, hash)).toString()).toBe('kept');
});

test('comes also where nothing can be written', async () => {
  const sheet = { ...caseSheet, title: 'På en skiva som är full' };
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'a file stands in the way');
  const png = await pictureOf(sheet, previewHash(sheet));
  expect(imageSize(png).type).toBe('png');
});
