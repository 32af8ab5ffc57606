import path from 'node:path';
import { today } from '@/lib/cli/today';
import { buildLibrary } from '@/lib/content/build-library';
import type { LibraryIndex } from '@/lib/domain/record';
import { type Folders, foldersFor } from '@/lib/records/folders';
import { readIndex } from '../e2e/site/records';
import { buildSite, project, serveSite } from '../e2e/site/site-process';
import { readCorpus } from './corpus';
import { assembleHostileContent, dropRefused } from './hostile-content';

/** A production build of hostile texts, served as any site is. */
export interface HostileSite {
  address: string;
  folders: Folders;
  index: LibraryIndex;
  close(): Promise<void>;
}

const content = path.join(project, 'tests', '.results', 'hostile');
const env = { CASEBOK_CONTENT: content, CASEBOK_AREA: 'corpora', CASEBOK_TODAY: today() };

let building: Promise<void> | undefined;

/**
 * Builds the site once in a run, from what the corpora in the folder hold, and serves it.
 * @throws with everything that was printed when it cannot be built or served
 */
export async function serveHostileSite(folder: string): Promise<HostileSite> {
  building ??= makeSite(folder);
  await building;
  const folders = foldersFor(env, project);
  return { ...(await serveSite(env)), folders, index: readIndex(folders) };
}

async function makeSite(folder: string): Promise<void> {
  const names = ['xss.jsonl', 'inputs.jsonl', 'strings.jsonl'];
  assembleHostileContent(
    names.flatMap((name) => readCorpus(folder, name)?.rows ?? []),
    content,
  );
  for (let round = 0; round < 5; round += 1) {
    const { problems } = await buildLibrary(foldersFor(env, project), {
      mode: 'check',
      today: today(),
      drafts: false,
    });
    const wrong = problems.filter(({ severity }) => severity === 'error');
    if (
      dropRefused(
        content,
        wrong.map(({ file }) => file),
      ) === 0
    )
      break;
  }
  await buildSite(env);
}
