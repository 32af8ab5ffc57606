import { type BuildReport, buildLibrary } from '@/lib/content/build-library';
import { problemLanguage } from '@/lib/i18n/problem-text';
import { existingFolders } from './content-folder';
import { editorLocale, printProblems } from './print-problems';
import { Stop } from './setup/stop.mjs';
import { progressLines } from './show-progress';
import { today } from './today';

/**
 * `content.ts build` makes the records, `content.ts check` only reports. `--drafts` shows drafts.
 * Exit code 1 when there is an error.
 */
async function main([mode, ...flags]: string[]): Promise<void> {
  if (mode !== 'build' && mode !== 'check') throw new Error('Say "build" or "check".');
  const folders = existingFolders();
  const report = await buildLibrary(folders, {
    mode,
    today: today(),
    drafts: flags.includes('--drafts'),
    progress: progressLines(),
  });
  await printProblems(report.problems, folders);
  if (report.problems.some((problem) => problem.severity === 'error')) {
    process.exitCode = 1;
    return;
  }
  const { shown } = problemLanguage(await editorLocale(folders.content, process.env));
  console.log(shown(report.cases, report.waiting, report.drafts));
  if (mode === 'build') tellWork(report);
}

function tellWork({ files, parsed, written }: BuildReport): void {
  console.log(`${files} files, ${parsed} of them new or changed; ${written} records written.`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(error.message);
  process.exitCode = error.code;
}
