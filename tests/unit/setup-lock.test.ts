import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLock } from '../../lib/cli/setup/lock.mjs';

const lockModule = pathToFileURL(path.resolve('lib/cli/setup/lock.mjs')).href;
let folder: string;
let lock: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'casebok-lock-'));
  lock = path.join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process that takes the lock and, while it has it, does what the code says. */
function holder(code: string): ChildProcess {
  const script = `
    import { withLock } from ${JSON.stringify(lockModule)};
    import { appendFileSync } from 'node:fs';
    const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
    const log = (line) => appendFileSync(${JSON.stringify(path.join(folder, 'log'))}, line + '\\n');
    await withLock(${JSON.stringify(lock)}, async () => { ${code} });`;
  return spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' });
}

const ended = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve));

test('processes work one after another', async () => {
  const children = Array.from({ length: 4 }, () => holder("log('in'); await sleep(60); log('out');"));
  await Promise.all(children.map(ended));
  const lines = readFileSync(path.join(folder, 'log'), 'utf8').trim().split('\n');
  expect(lines).toEqual(['in', 'out', 'in', 'out', 'in', 'out', 'in', 'out']);
  expect(readdirSync(lock)).toEqual([]);
});

test('whoever waits learns for which process, and the result comes back', async () => {
  const child = holder("log('in'); await sleep(600);");
  await expect.poll(() => readdirSync(folder)).toContain('log');
  const waitedFor: number[] = [];
  expect(
    await withLock(
      lock,
      async () => 'done',
      (pid) => waitedFor.push(pid),
    ),
  ).toBe('done');
  expect(waitedFor).toEqual([child.pid]);
});

test('a killed process holds nothing', async () => {
  const child = holder("log('in'); await sleep(60_000);");
  await expect.poll(() => readdirSync(folder)).toContain('log');
  child.kill('SIGKILL');
  await ended(child);
  expect(readdirSync(lock)).toHaveLength(1);
  expect(await withLock(lock, async () => 'done')).toBe('done');
});

test('a ticket whose number another living process has by now is given up when it stays silent', async () => {
  mkdirSync(lock);
  writeFileSync(path.join(lock, `${process.ppid}-old`), '');
  const waitedFor: number[] = [];
  expect(
    await withLock(
      lock,
      async () => 'done',
      (pid) => waitedFor.push(pid),
      4,
    ),
  ).toBe('done');
  expect(waitedFor).toEqual([process.ppid]);
});

test('a failure frees the lock', async () => {
  await expect(withLock(lock, () => sleep(1).then(() => Promise.reject(new Error('no'))))).rejects.toThrow(
    'no',
  );
  expect(readdirSync(lock)).toEqual([]);
});
