import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { removeOldFiles } from '@/lib/content/old-files';
import type { Problem } from '@/lib/domain/problem';
import { shardFolder } from '@/lib/records/assets';
import type { Folders } from '@/lib/records/folders';
import { existingFolders } from './content-folder';
import { type Fingerprint, takeFingerprint } from './fingerprint';
import { withLock } from './setup/lock.mjs';
import { today } from './today';

/** What the index was made of, and what hides something from it. */
interface Indexed extends Fingerprint {
  day: string;
  errors: Problem[];
}

/**
 * Brings the index of the content folder up to date, in an area of its own: what a running site serves is not
 * touched. Problems and progress go to standard error and stop nothing. When neither content nor code nor day
 * has changed, nothing of the build is even loaded; errors are told again, since they may be why a case is not
 * found. Of two calls at once, one waits for the other: both write the same files.
 * @throws Stop when there is no such folder
 */
export async function indexContentFolder(): Promise<void> {
  const own = process.env.CASEBOK_AREA;
  process.env.CASEBOK_AREA = own ? `${own}-search` : 'search';
  const folders = existingFolders();
  await withLock(
    path.join(folders.output, 'search-lock'),
    () => indexAlone(folders),
    (pid) => console.error(`Process ${pid} indexes the same folder; waiting for it …`),
  );
}

async function indexAlone(folders: Folders): Promise<void> {
  const file = path.join(folders.output, 'searched.json');
  const before = readIndexed(file);
  const now = { ...takeFingerprint(process.cwd(), folders.content, before?.files), day: today() };
  if (before && isSame(before, now) && existsSync(path.join(folders.assets, shardFolder))) {
    await tell(before.errors, folders);
    return;
  }
  const problems = await indexAnew(folders, now.day);
  await tell(problems, folders);
  const errors = problems.filter(({ severity }) => severity === 'error');
  mkdirSync(folders.output, { recursive: true });
  writeFileSync(file, JSON.stringify({ ...now, errors }));
}

async function indexAnew(folders: Folders, day: string): Promise<Problem[]> {
  const [{ buildLibrary }, { buildSearchIndex, removeOldIndex }, { progressLines }] = await Promise.all([
    import('@/lib/content/build-library'),
    import('./search-index'),
    import('./show-progress'),
  ]);
  const how = { mode: 'valid', today: day, drafts: false, progress: progressLines() } as const;
  const { problems } = await buildLibrary(folders, how);
  buildSearchIndex(folders);
  removeOldIndex(folders);
  removeOldFiles(folders);
  return problems;
}

async function tell(problems: Problem[], folders: Folders): Promise<void> {
  if (problems.length === 0) return;
  const { here, printProblems } = await import('./print-problems');
  await printProblems(problems, folders, { ...here, stdout: process.stderr });
}

function readIndexed(file: string): Indexed | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Missing, or cut short: everything is read again.
    return undefined;
  }
}

function isSame(before: Indexed, now: Omit<Indexed, 'errors'>): boolean {
  return before.project === now.project && before.content === now.content && before.day === now.day;
}
