import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '@/lib/cli/port';
import { withLock } from '@/lib/cli/setup/lock.mjs';
import type { LibraryIndex } from '@/lib/domain/record';
import { type Folders, foldersFor } from '@/lib/records/folders';
import { ask } from './ask';
import { assembleContent } from './people-content';
import { readIndex } from './records';

/** The site of invented people, as it runs for one worker. */
export interface PeopleSite {
  address: string;
  folders: Folders;
  index: LibraryIndex;
  close(): Promise<void>;
}

const project = fileURLToPath(new URL('../../..', import.meta.url));
const results = path.join(project, 'tests', '.results');
const content = path.join(results, 'people');

/** The day on which the fixture's dates turn. */
export const peoplesDay = '2030-06-15';

const env = {
  ...process.env,
  CASEBOK_CONTENT: content,
  CASEBOK_AREA: process.env.CASEBOK_AREA ?? 'test',
  CASEBOK_TODAY: peoplesDay,
};

/**
 * Builds the site of invented people, where that has not been done, and serves it on a free port.
 * @throws with everything that was printed when it cannot be built or served
 */
export async function servePeople(): Promise<PeopleSite> {
  await withLock(path.join(results, 'people-lock'), buildOnce);
  const folders = foldersFor(env, project);
  const port = await freePort();
  const close = await serve(port);
  return { address: `http://localhost:${port}`, folders, index: readIndex(folders), close };
}

/** Builds for this run of Playwright: the other worker, and one that follows a failed test, find it done. */
async function buildOnce(): Promise<void> {
  const mark = path.join(results, 'people-built');
  const run = `${process.ppid} ${process.env.CASEBOK_TEST_PORT}`;
  if (existsSync(mark) && readFileSync(mark, 'utf8') === run) return;
  assembleContent(path.join(project, 'tests/fixtures/people'), content);
  const building = start(['build']);
  if ((await building.code) !== 0) throw new Error(`The fixture could not be built:\n${building.printed()}`);
  writeFileSync(mark, run);
}

/** @returns what ends the server */
async function serve(port: number): Promise<() => Promise<void>> {
  const serving = start(['serve'], { PORT: String(port) });
  await Promise.race([serving.printing('Casebok is at'), serving.code]);
  const { status } = await ask(`http://localhost:${port}`, '/api/health').catch(() => ({ status: 0 }));
  if (status !== 200) throw new Error(`The fixture could not be served:\n${serving.printed()}`);
  return async () => {
    serving.end();
    await serving.code;
  };
}

function start(args: string[], extra: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['lib/cli/setup.mjs', ...args], {
    cwd: project,
    env: { ...env, ...extra },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
  const end = () => child.kill('SIGTERM');
  // A worker that is stopped must not leave a server behind.
  process.once('exit', end);
  const code = once(child, 'exit').then(([value]: (number | null)[]) => {
    process.off('exit', end);
    return value;
  });
  const printing = async (words: string) => {
    while (!printed.includes(words)) await once(child.stdout, 'data');
  };
  return { code, end, printed: () => printed, printing };
}
