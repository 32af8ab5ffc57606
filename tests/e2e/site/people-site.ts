import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from '@/lib/cli/setup/lock.mjs';
import type { LibraryIndex } from '@/lib/domain/record';
import { type Folders, foldersFor } from '@/lib/records/folders';
import { assembleContent } from './people-content';
import { readIndex } from './records';
import { buildSite, project, serveSite } from './site-process';

/** The site of invented people, as it runs for one worker. */
export interface PeopleSite {
  address: string;
  folders: Folders;
  index: LibraryIndex;
  close(): Promise<void>;
}

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
  return { ...(await serveSite(env)), folders, index: readIndex(folders) };
}

/** Builds for this run of Playwright: the other worker, and one that follows a failed test, find it done. */
async function buildOnce(): Promise<void> {
  const mark = path.join(results, 'people-built');
  const run = `${process.ppid} ${process.env.CASEBOK_TEST_PORT}`;
  if (existsSync(mark) && readFileSync(mark, 'utf8') === run) return;
  assembleContent(path.join(project, 'tests/fixtures/people'), content);
  await buildSite(env);
  writeFileSync(mark, run);
}
