import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { run } from '../../lib/cli/setup/process.mjs';

const processModule = pathToFileURL(path.resolve('lib/cli/setup/process.mjs')).href;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'casebok-process-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('gives the exit code, and one for a program that is not there', async () => {
  expect(await run(process.execPath, ['-e', 'process.exit(7)'])).toBe(7);
  expect(await run('no-such-program-of-casebok', [], { quiet: true })).toBe(127);
});

test('the program gets our environment and more, and nothing to read', async () => {
  const script =
    "process.stdin.on('data', () => process.exit(1)); process.exit(process.env.PATH && process.env.X === '1' ? 0 : 2)";
  expect(await run(process.execPath, ['-e', script], { env: { X: '1' } })).toBe(0);
});

test('a time limit ends the program', async () => {
  expect(await run(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { seconds: 0.2 })).toBe(124);
});

test('a step ends when its starter has been killed, with all that it has started', async () => {
  const place = (name: string) => path.join(folder, name);
  /** 0 until it is written; a file is there before its content is. */
  const pidOf = (name: string) => (existsSync(place(name)) ? Number(readFileSync(place(name), 'utf8')) : 0);
  const busy = (name: string) =>
    `require('node:fs').writeFileSync(${JSON.stringify(place(name))}, String(process.pid)); setInterval(() => {}, 1000);`;
  const step = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(busy('inner'))}]); ${busy('step')}`;
  const guard = new URL('end-with-starter.mjs', processModule).href;
  const script = `import { run } from ${JSON.stringify(processModule)}; await run(process.execPath, ['--import', ${JSON.stringify(guard)}, '-e', ${JSON.stringify(step)}]);`;
  const starter = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' });
  await expect.poll(() => Math.min(pidOf('inner'), pidOf('step')), { timeout: 10_000 }).toBeGreaterThan(0);
  const pids = [pidOf('step'), pidOf('inner')];
  onTestFinished(() => pids.filter(isRunning).forEach((pid) => void process.kill(pid, 'SIGKILL')));
  expect(pids.filter(isRunning)).toEqual(pids);
  starter.kill('SIGKILL');
  await expect.poll(() => pids.filter(isRunning), { timeout: 10_000 }).toEqual([]);
}, 30_000);

/** An orphan that nobody has taken leave of yet is there, but runs no more. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !existsSync('/proc/self/stat') || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

test('a signal reaches the whole tree, and we end with it', async () => {
  const note = path.join(folder, 'note');
  // The program starts another one, which is the one that writes when it is told to end.
  const inner = `process.on('SIGTERM', () => { require('node:fs').writeFileSync(${JSON.stringify(note)}, 'told'); process.exit(0) }); setInterval(() => {}, 1000); process.send('ready')`;
  const outer = `const { fork } = require('node:child_process'); const { writeFileSync } = require('node:fs');
    writeFileSync(${JSON.stringify(path.join(folder, 'inner.cjs'))}, ${JSON.stringify(inner)});
    fork(${JSON.stringify(path.join(folder, 'inner.cjs'))}).on('message', () => writeFileSync(${JSON.stringify(path.join(folder, 'ready'))}, ''));
    process.on('SIGTERM', () => setTimeout(() => process.exit(0), 200))`;
  const script = `import { run } from ${JSON.stringify(processModule)}; await run(process.execPath, ['-e', ${JSON.stringify(outer)}]);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' });
  await expect.poll(() => existsSync(path.join(folder, 'ready')), { timeout: 10_000 }).toBe(true);
  child.kill('SIGTERM');
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(128 + 15);
  await expect.poll(() => existsSync(note) && readFileSync(note, 'utf8')).toBe('told');
}, 20_000);
