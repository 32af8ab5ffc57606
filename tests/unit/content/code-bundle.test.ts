import path from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { alsoIn } from '@/lib/cli/content-bundle';
import { deciding } from '@/lib/content/code-version';

const root = path.join(import.meta.dirname, '../../..');

/** Folders of `lib`, with those in them, that hold what a module is made of. */
async function foldersOf(entry: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [path.join(root, entry)],
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  const own = Object.keys(metafile.inputs).filter((file) => file.startsWith('lib/'));
  return [...new Set(own.map((file) => path.dirname(file).slice('lib/'.length)))];
}

/** Else a bundle of before would be started after a change. */
test.each([
  ['lib/content/parse-worker.ts', deciding],
  ['lib/cli/content.ts', [...deciding, ...alsoIn]],
])('%s is bundled under a hash of all that is in it', async (entry, hashed) => {
  const folders = await foldersOf(entry);
  expect(folders.length).toBeGreaterThan(2);
  expect(hashed).toEqual(expect.arrayContaining(folders));
});
