import { type BuildReport, buildLibrary } from '@/lib/content/build-library';
import { foldersFor } from '@/lib/records/folders';
import { printProblems } from './print-problems';
import { progressLines } from './show-progress';
import { today } from './today';

/**
 * `content.ts build` makes the records, `content.ts check` only reports. `--drafts` shows drafts.
 * Exit code 1 when there is an error.
 */
async function main([mode, ...flags]: string[]): Promise<void> {
  if (mode !== 'build' && mode !== 'check') throw new Error('Say "build" or "check".');
  const folders = foldersFor();
  const report = await buildLibrary(folders, {
    mode,
    today: today(),
    drafts: flags.includes('--drafts'),
    progress: progressLines(),
  });
  await printProblems(report.problems, folders);
  summarize(report);
  if (report.problems.some((problem) => problem.severity === 'error')) process.exitCode = 1;
}

function summarize({ files, parsed, cases, written }: BuildReport): void {
  console.log(
    `${files} files, ${parsed} of them new or changed; ${cases} cases are public, ${written} records written.`,
  );
}

await main(process.argv.slice(2));
