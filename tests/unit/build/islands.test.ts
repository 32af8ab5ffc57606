import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bundleIslands } from '@/lib/build/islands';
import { islandManifest } from '@/lib/records/assets';
import { foldersFor } from '@/lib/records/folders';

const project = mkdtempSync(path.join(tmpdir(), 'casebok-islands-'));
const folders = foldersFor({}, project);
const entry = path.join(project, 'site.ts');
const manifest = path.join(folders.output, islandManifest);
afterAll(() => rmSync(project, { recursive: true }));

/** @returns the name of the script that pages load */
async function bundle(code: string): Promise<string> {
  writeFileSync(entry, code);
  await bundleIslands(folders, { entry, isDev: false, watch: false });
  return path.basename(JSON.parse(readFileSync(manifest, 'utf8')).site);
}

const scripts = () => readdirSync(folders.assets).sort();

test('the scripts of the build before stay for tabs that are open, those before them go', async () => {
  const first = await bundle('console.log(1)');
  const second = await bundle('console.log(2)');
  expect(scripts()).toEqual([first, second].sort());
  expect(await bundle('console.log(2)')).toBe(second);
  expect(scripts()).toEqual([first, second].sort());
  const third = await bundle('console.log(3)');
  expect(scripts()).toEqual([second, third].sort());
});

test('a manifest that was cut off is written anew', async () => {
  writeFileSync(manifest, '{"site":"/_case');
  const site = await bundle('console.log(4)');
  expect(existsSync(path.join(folders.assets, site))).toBe(true);
  expect(readdirSync(folders.output)).toEqual([islandManifest]);
});
