import { bundleIslands } from '@/lib/build/islands';
import { buildLibrary } from '@/lib/content/build-library';
import { removeOldFiles } from '@/lib/content/old-files';
import { openParsePool, type ParsePool } from '@/lib/content/parse-pool';
import type { Folders } from '@/lib/records/folders';
import type { CasebokServer } from '@/lib/server/create-server';
import { islands } from './build';
import { existingFolders } from './content-folder';
import { assertFree, portFrom } from './port';
import { printProblems } from './print-problems';
import { buildSearchIndex, removeOldIndex } from './search-index';
import { serve } from './serve';
import { today } from './today';
import { watchFolder } from './watch-folder';

/**
 * `npm run dev`: shows the content, drafts included, and follows every edit. In an area of its own, so
 * that nothing unpublished can ever be taken for the built site.
 */
export async function main(): Promise<void> {
  const own = process.env.CASEBOK_AREA;
  Object.assign(process.env, { CASEBOK_AREA: own ? `${own}-dev` : 'dev', NODE_ENV: 'development' });
  const port = portFrom(process.env);
  await assertFree(port);
  const folders = existingFolders();
  // Kept from edit to edit: loading the parser takes longer than parsing.
  const pool = openParsePool(folders.content);
  let served: CasebokServer | undefined;
  // Once, so that the first page finds its script, and then after each change.
  for (const watch of [false, true]) await bundleIslands(folders, { entry: islands, isDev: true, watch });

  const refresh = inTurn(async () => {
    if (!(await readContent(folders, pool))) return;
    buildSearchIndex(folders);
    removeOldIndex(folders);
    removeOldFiles(folders);
    if (served) return served.reload();
    served = await serve(port, { isDev: true });
    console.log(
      `\nCasebok is at http://localhost:${port}, with drafts; edits in ${folders.content} show at once.`,
    );
  });
  watchFolder(folders.content, refresh);
  await refresh();
}

/** Runs a task one at a time: a call during a run means one more run after it. */
function inTurn(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let isWanted = false;
  const loop = async () => {
    do {
      isWanted = false;
      await task();
    } while (isWanted);
    running = undefined;
  };
  return () => {
    isWanted = true;
    running ??= loop();
    return running;
  };
}

/**
 * Makes the records in this process: one of its own would take longer to start than all the rest. A mistake
 * is printed, and the last good state stays.
 */
async function readContent(folders: Folders, pool: ParsePool): Promise<boolean> {
  const { problems } = await buildLibrary(folders, { mode: 'build', today: today(), drafts: true, pool });
  await printProblems(problems, folders);
  return problems.every(({ severity }) => severity !== 'error');
}
