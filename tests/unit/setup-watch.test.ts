import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { watchFolder } from '../../lib/cli/watch-folder';

test('every way in which an editor changes a folder is noticed, time and again', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'casebok-watch-'));
  const at = (name: string) => path.join(folder, name);
  mkdirSync(at('cases/a'), { recursive: true });
  writeFileSync(at('cases/a/sv.md'), '1');
  let told = 0;
  const end = watchFolder(folder, () => told++);
  await sleep(200);
  told = 0;

  const replace = () => {
    writeFileSync(at('cases/a/new'), 'x');
    renameSync(at('cases/a/new'), at('cases/a/sv.md'));
  };
  const steps: [string, () => void][] = [
    ['write', () => writeFileSync(at('cases/a/sv.md'), '2')],
    ['replace', replace],
    ['replace again', replace],
    ['write into what was replaced', () => writeFileSync(at('cases/a/sv.md'), '3')],
    ['a new folder', () => mkdirSync(at('cases/b'))],
    ['a file in it', () => writeFileSync(at('cases/b/sv.md'), '1')],
    ['delete the folder', () => rmSync(at('cases/b'), { recursive: true })],
    ['make it again', () => mkdirSync(at('cases/b'))],
    ['a file in it again', () => writeFileSync(at('cases/b/nb.md'), '1')],
    ['rename a folder', () => renameSync(at('cases/b'), at('cases/c'))],
    ['write where it is now', () => writeFileSync(at('cases/c/nb.md'), '2')],
  ];
  for (const [name, change] of steps) {
    change();
    await expect.poll(() => told, { timeout: 3000, interval: 10, message: name }).toBeGreaterThan(0);
    // The rest of the same burst, if there is one.
    await sleep(100);
    told = 0;
  }
  end();
  rmSync(folder, { recursive: true });
}, 30_000);
