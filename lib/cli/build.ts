import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleIslands } from '@/lib/build/islands';
import { listWholeSite } from '@/lib/build/list-site';
import { readPageLedger } from '@/lib/build/refresh/page-ledger';
import { readRecords } from '@/lib/build/refresh/page-marks';
import { publishRefresh, type Refresh, recordPages } from '@/lib/build/refresh/refresh-site';
import { removeDamaged } from '@/lib/build/remove-damaged';
import { publishStage, recoverBuild, stageFor } from '@/lib/build/staged-build';
import { removeOldFiles } from '@/lib/content/old-files';
import type { Folders } from '@/lib/records/folders';
import { contentBundle } from './content-bundle';
import { existingFolders } from './content-folder';
import { type Fingerprint, takeFingerprint } from './fingerprint';
import { needsWholeBuild } from './refresh-codes';
import { removeOldIndex } from './search-index';
import { withLock } from './setup/lock.mjs';
import { run } from './setup/process.mjs';
import { Stop } from './setup/stop.mjs';
import { today } from './today';

/** Written when a build has succeeded, removed before one begins. */
interface Stamp extends Fingerprint {
  /** Day of the content step: texts appear and permissions end by date. */
  day: string;
  /** Hash of everything that pages read. */
  records: string;
}

/** The script that registers the islands. */
export const islands = 'lib/browser/site.ts';

/** Megabytes for what lives a short while. With Node's 16, a library of thousands is moved about again and again. */
const roomForYoung = '--max-semi-space-size=64';

/** No step outlives this process. */
const endWithStarter = new URL('setup/end-with-starter.mjs', import.meta.url).href;

const indexing = [roomForYoung, '--import', 'tsx', 'lib/cli/build-index.ts'];

export interface BuildResult {
  folders: Folders;
  /** In words for the person who asked for it. */
  outcome: string;
}

/** `npm run build`. */
export async function main(): Promise<void> {
  console.log(`\n${(await build()).outcome}`);
}

/**
 * Builds content, islands and pages, as far as something they depend on has changed: an edit of the content costs the
 * documents that it touches. A failed build leaves no stamp, so that the next call builds again; of two calls at
 * once, one waits for the other.
 * @param env decides which content, and into which folders
 * @throws Stop when a step fails; what is wrong has been printed by then
 */
export async function build(env: NodeJS.ProcessEnv = process.env): Promise<BuildResult> {
  const folders = existingFolders(env);
  const outcome = await withLock(
    path.join(folders.output, 'build-lock'),
    () => buildAlone(folders, env),
    (pid) => console.log(`Process ${pid} is building the same site; waiting for it …`),
  );
  return { folders, outcome };
}

async function buildAlone(folders: Folders, env: NodeJS.ProcessEnv): Promise<string> {
  recoverBuild(folders.dist);
  const stampFile = path.join(folders.output, 'built.json');
  const before = (await hasOutput(folders)) ? readStamp(stampFile) : undefined;
  const now = takeFingerprint(process.cwd(), folders.content, before?.files, env);
  const day = today(env);
  const isSameProject = before?.project === now.project;
  if (isSameProject && before.content === now.content && before.day === day) {
    return 'Nothing has changed since the last build.';
  }

  rmSync(stampFile, { force: true });
  const step = (doing: string, ...args: string[]) => runStep(doing, args, env);
  await step('Reading the content', roomForYoung, await contentBundle(), 'build');
  const records = readRecords(folders).hash;
  const hasChanged = !isSameProject || before.records !== records;
  if (hasChanged) {
    await bundleIslands(folders, { entry: islands, isDev: false, watch: false }).catch(() =>
      failed('Bundling the scripts'),
    );
    await makePages(folders, now.project, env);
    // Not before: if the pages fail, the last build goes on with what it names.
    removeOldIndex(folders);
    removeOldFiles(folders);
  }
  mkdirSync(folders.output, { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ ...now, day, records } satisfies Stamp));
  return hasChanged ? 'The site is built.' : 'No page is affected by what has changed since the last build.';
}

/** Whether the last whole build was made with this code and these settings. */
function isCompiled({ dist }: Folders, project: string): boolean {
  return readPageLedger(dist)?.project === project;
}

/** With code and settings as they were compiled, the documents that the content has changed; else everything. */
async function makePages(folders: Folders, project: string, env: NodeJS.ProcessEnv): Promise<void> {
  if (isCompiled(folders, project) && (await refreshPages(folders, env))) return;
  const dist = stageFor(folders.dist);
  const next = ['node_modules/next/dist/bin/next', 'build'];
  await allDone(
    runStep('Making the pages', next, { ...env, CASEBOK_STAGE: dist }),
    runStep('Indexing for search', [...indexing, '--later'], env),
  );
  const staged = { ...folders, dist };
  await listWholeSite(staged, process.cwd());
  recordPages(staged, project);
  publishStage(dist, folders.dist);
}

/** @returns false where everything has to be made, and nothing has been done but the search index */
async function refreshPages(folders: Folders, env: NodeJS.ProcessEnv): Promise<boolean> {
  const file = path.join(folders.output, 'refresh.json');
  // Of a build that was broken off.
  rmSync(file, { force: true });
  const args = [roomForYoung, '--import', 'tsx', 'lib/cli/refresh.ts', file];
  const [code] = await allDone(
    runStep('Making the documents that have changed', args, env, needsWholeBuild),
    runStep('Indexing for search', indexing, env),
  );
  if (code !== 0) return false;
  // Written by the step that has just succeeded.
  const refresh: Refresh = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(file);
  const { pages, made, removed } = await publishRefresh(refresh, folders, process.cwd());
  console.log(`${made} of ${pages} documents made, ${removed} removed.`);
  return true;
}

/** Waits for two steps, also where one fails: the other writes to the same folders. */
async function allDone<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other]);
  return [await one, await other];
}

/**
 * @param mayGive an exit code besides 0 that is no failure
 * @returns the exit code
 * @throws Stop when the step fails
 */
async function runStep(
  doing: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  mayGive = 0,
): Promise<number | null> {
  console.log(`\n${doing} …`);
  const start = performance.now();
  const code = await run(process.execPath, ['--import', endWithStarter, ...args], {
    env: { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (code !== 0 && code !== mayGive) failed(doing);
  if (code === 0) console.log(`${doing}: done in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return code;
}

function failed(doing: string): never {
  throw new Stop(`${doing} failed; what is wrong stands above. The build stopped there.`);
}

/** Somebody may have deleted what the stamp speaks of, or a full disk cut it off. */
async function hasOutput(folders: Folders): Promise<boolean> {
  const { records, dist } = folders;
  const isThere = existsSync(path.join(records, 'index.json')) && existsSync(path.join(dist, 'BUILD_ID'));
  return isThere && !(await removeDamaged(folders));
}

function readStamp(file: string): Stamp | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Missing, or cut short by a crash: build again.
    return undefined;
  }
}
