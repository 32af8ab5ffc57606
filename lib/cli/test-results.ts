import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Where the two runners write what they counted, relative to the project's root. */
export const resultFiles = {
  unit: 'tests/.results/unit.json',
  publish: 'tests/.results/publish.json',
  browser: 'tests/.results/browser.json',
};

/** What is read of vitest's JSON report. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
}

/** What is read of Playwright's. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** Removes old reports, so that a runner that crashes is not credited with an earlier run. */
export function clearResults(): void {
  for (const file of Object.values(resultFiles)) rmSync(file, { force: true });
}

/** @returns undefined when the runner wrote no report */
export function vitestCounts(file: string): Counts | undefined {
  const report = readReport<VitestReport>(file);
  return (
    report && {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests,
    }
  );
}

/** @returns undefined when the runner wrote no report */
export function browserCounts(): Counts | undefined {
  const report = readReport<PlaywrightReport>(resultFiles.browser);
  if (!report) return undefined;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected, skipped };
}

function readReport<T>(file: string): T | undefined {
  const place = path.resolve(file);
  return existsSync(place) ? JSON.parse(readFileSync(place, 'utf8')) : undefined;
}
