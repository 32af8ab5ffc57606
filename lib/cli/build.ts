import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleIslands } from '@/lib/build/islands';
import { type Folders, foldersFor } from '@/lib/records/folders';
import { isWhole } from '@/lib/server/load-site';
import { type Fingerprint, takeFingerprint } from './fingerprint';
import { buildSearchIndex } from './search-index';
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
 * Builds content, islands and pages, as far as something they depend on has changed. A failed build leaves
 * no stamp, so that the next call builds again; of two calls at once, one waits for the other.
 * @param env decides which content, and into which folders
 * @throws Stop when a step fails; what is wrong has been printed by then
 */
export async function build(env: NodeJS.ProcessEnv = process.env): Promise<BuildResult> {
  const folders = foldersFor(env);
  const outcome = await withLock(
    path.join(folders.output, 'build-lock'),
    () => buildAlone(folders, env),
    (pid) => console.log(`Process ${pid} is building the same site; waiting for it …`),
  );
  return { folders, outcome };
}

async function buildAlone(folders: Folders, env: NodeJS.ProcessEnv): Promise<string> {
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
  await step('Reading the content', '--import', 'tsx', 'lib/cli/content.ts', 'build');
  const records = hashRecords(folders);
  const hasChanged = !isSameProject || before.records !== records;
  if (hasChanged) {
    indexForSearch(folders);
    await bundleIslands(folders, { entry: islands, isDev: false, watch: false }).catch(() =>
      failed('Bundling the scripts'),
    );
    await step('Making the pages', 'node_modules/next/dist/bin/next', 'build');
  }
  mkdirSync(folders.output, { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ ...now, day, records } satisfies Stamp));
  return hasChanged ? 'The site is built.' : 'No page is affected by what has changed since the last build.';
}

function indexForSearch(folders: Folders): void {
  const start = performance.now();
  const { shards, written } = buildSearchIndex(folders);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`\nIndexing for search: ${written} of ${shards} files written in ${seconds} s`);
}

async function runStep(doing: string, args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  console.log(`\n${doing} …`);
  const start = performance.now();
  const code = await run(process.execPath, args, {
    env: { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (code !== 0) failed(doing);
  console.log(`${doing}: done in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

function failed(doing: string): never {
  throw new Stop(`${doing} failed; what is wrong stands above. The build stopped there.`);
}

/** The index, and the ledger with a hash per record. The day in the index is no reason to make pages again. */
function hashRecords({ records }: Folders): string {
  const read = (name: string) => readFileSync(path.join(records, name), 'utf8');
  const index = JSON.stringify({ ...JSON.parse(read('index.json')), today: undefined });
  return createHash('sha256').update(index).update(read('written.json')).digest('hex');
}

/** Somebody may have deleted what the stamp speaks of, or a full disk cut it off. */
async function hasOutput({ records, dist }: Folders): Promise<boolean> {
  const isThere = existsSync(path.join(records, 'index.json')) && existsSync(path.join(dist, 'BUILD_ID'));
  return isThere && (await isWhole(dist));
}

function readStamp(file: string): Stamp | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Missing, or cut short by a crash: build again.
    return undefined;
  }
}
