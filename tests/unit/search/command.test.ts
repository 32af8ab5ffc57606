import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { withLock } from '@/lib/cli/setup/lock.mjs';
import { foldersFor } from '@/lib/records/folders';
import { smallSite } from '../content/small-site';

/* The command as an editor starts it: a process, its two outputs and its exit code. */

// Each call is a process that compiles the search and, after an edit, reads the folder.
vi.setConfig({ testTimeout: 180_000 });

const content = mkdtempSync(path.join(tmpdir(), 'casebok-command-'));
const made = foldersFor({ CASEBOK_CONTENT: content, CASEBOK_AREA: 'search' });

beforeEach(() => {
  rmSync(content, { recursive: true, force: true });
  cpSync(smallSite, content, { recursive: true });
});
afterAll(() => {
  for (const folder of [content, made.output, made.assets]) rmSync(folder, { recursive: true, force: true });
});

const command = ['--import', 'tsx', 'lib/cli/search.ts'];
const envFor = (folder: string) => ({
  ...process.env,
  CASEBOK_CONTENT: folder,
  CASEBOK_AREA: '',
  CASEBOK_LANG: 'sv',
});

function search(args: string[], folder = content) {
  const options = { env: envFor(folder), encoding: 'utf8' } as const;
  const { stdout, stderr, status } = spawnSync(process.execPath, [...command, ...args], options);
  return { stdout, stderr, status };
}

/** The same without waiting for its end. */
function spawnSearch(args: string[]) {
  const child = spawn(process.execPath, [...command, ...args], { env: envFor(content) });
  onTestFinished(() => void child.kill());
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (text) => (output.stdout += text));
  child.stderr.on('data', (text) => (output.stderr += text));
  const printed = once(child, 'close').then(() => output.stdout);
  /** Fulfilled when standard error holds a text. @throws when the process ends without it */
  const says = (text: string) =>
    new Promise<void>((resolve, reject) => {
      child.stderr.on('data', () => output.stderr.includes(text) && resolve());
      child.on('close', () => reject(new Error(`It has not said "${text}": ${output.stderr}`)));
    });
  return { printed, says };
}

/** @throws when standard output holds anything but the array */
function slugs(query: string): string[] {
  const { stdout } = search([query, '--json']);
  return JSON.parse(stdout).map(({ slug }: { slug: string }) => slug);
}

const edit = (file: string, from: string, to: string) =>
  writeFileSync(path.join(content, file), readFileSync(path.join(content, file), 'utf8').replace(from, to));

describe('npm run search', () => {
  test('prints an array of slug, language, score and section, and nothing else', () => {
    const { stdout, status } = search(['tankar', '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)[0]).toEqual({
      slug: 'hamn',
      lang: 'sv',
      score: expect.any(Number),
      section: null,
    });
  });

  test('waits while another process indexes the same folder', async () => {
    const { printed } = await withLock(path.join(made.output, 'search-lock'), async () => {
      const search = spawnSearch(['tankar', '--json']);
      await search.says('waiting');
      return search;
    });
    expect(JSON.parse(await printed)).toHaveLength(1);
  });

  test('finds what is valid beside what is wrong, told on standard error at every call', () => {
    edit('cases/bro/sv.md', 'status: published', 'status: publicerad');
    rmSync(path.join(content, 'site.yml'));
    for (let call = 1; call <= 2; call++) {
      const { stdout, stderr, status } = search(['tankar', '--json']);
      expect([JSON.parse(stdout).length, status]).toEqual([1, 0]);
      expect(stderr).toContain('cases/bro/sv.md');
      expect(stderr).toContain('site.yml');
    }
  });

  test('sees an edit, and no draft', () => {
    expect(slugs('fyrtorn')).toEqual([]);
    edit('cases/hamn/sv.md', 'Regionen byggde en hamn.', 'Regionen byggde ett fyrtorn.');
    expect(slugs('fyrtorn')).toEqual(['hamn']);
    edit('cases/hamn/sv.md', 'status: published', 'status: draft');
    expect(slugs('fyrtorn')).toEqual([]);
  });

  test('explains each score', () => {
    expect(search(['tankar', '--explain']).stdout).toMatch(
      /tankar ← exact sv:tank: [\d.]+ × impact [\d.]+ × idf [\d.]+ = [\d.]+/,
    );
  });

  test.each([
    ['a flag that is not one', ['tankar', '--jsn'], '--jsn'],
    ['a language that is not one', ['tankar', '--locale', 'en'], '--locale sv|nb|da'],
    ['no query', [' '], '--locale sv|nb|da'],
  ])('%s: says how it is used', (_, args, told) => {
    const { stdout, stderr, status } = search(args);
    expect([stdout, status]).toEqual(['', 1]);
    expect(stderr).toContain(told);
    expect(stderr).not.toContain('    at ');
  });

  test('a folder that is not there is named', () => {
    const { stdout, stderr, status } = search(['tankar', '--json'], path.join(content, 'nowhere'));
    expect([stdout, status]).toEqual(['', 1]);
    expect(stderr).toContain(path.join(content, 'nowhere'));
    expect(stderr).not.toContain('    at ');
  });
});
