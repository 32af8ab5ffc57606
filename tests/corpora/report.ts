import { writeFileSync } from 'node:fs';
import { type Check, scoreOf } from './check';

/** A layer that was run. */
export interface LayerRun {
  name: string;
  checks: Check[];
  seconds: number;
  /** Why it could not be run, or not to its end. */
  lack?: string;
}

/** Lines for a breach, and for what is within what may miss. */
const mostShown = { breach: 20, tolerated: 4 };

/** The table of what was held to what, then every breach, then the count. @returns whether all is well */
export function printReport(runs: readonly LayerRun[]): boolean {
  const checks = runs.flatMap((run) => run.checks);
  console.log(`\n── Corpora ${'─'.repeat(100)}`);
  for (const run of runs) printLayer(run);
  for (const check of checks) printMisses(check);
  const total = sumOf(checks);
  const broken = runs.filter(({ lack }) => lack?.startsWith('broke')).length;
  const failed = total.failed + broken;
  console.log(`\n${total.passed} passed, ${failed} failed`);
  if (total.passed === 0) console.log('Nothing was shown: no corpus was read.');
  return failed === 0 && total.passed > 0;
}

/** A layer's result in one line. */
export function inShort({ name, checks, seconds, lack }: LayerRun): string {
  const { passed, failed } = sumOf(checks);
  return `${name}: ${lack ?? `${passed} passed, ${failed} failed, ${seconds.toFixed(1)} s`}`;
}

function printLayer({ name, checks, seconds, lack }: LayerRun): void {
  const time = `${seconds.toFixed(1)} s`;
  console.log(`${name}  ${lack ?? time}`);
  for (const check of checks) {
    const { failed } = scoreOf(check);
    const count = `${check.inputs - check.misses.length} of ${check.inputs}`;
    const verdict = check.inputs === 0 ? 'none  ' : failed > 0 ? 'FAILED' : 'ok    ';
    const note = check.note ? `  (${check.note})` : '';
    console.log(`  ${verdict} ${check.claim.padEnd(72)} ${count.padStart(16)}${note}`);
  }
}

function printMisses(check: Check): void {
  if (check.misses.length === 0) return;
  const { failed } = scoreOf(check);
  console.log(`\n${failed > 0 ? 'BREACH' : 'tolerated'}  ${check.layer}: ${check.claim}`);
  const most = failed > 0 ? mostShown.breach : mostShown.tolerated;
  for (const { id, what } of check.misses.slice(0, most)) console.log(`  ${id}: ${what}`);
  const more = check.misses.length - most;
  if (more > 0) console.log(`  … and ${more} more`);
}

function sumOf(checks: readonly Check[]): { passed: number; failed: number } {
  const scores = checks.map(scoreOf);
  const sum = (key: 'passed' | 'failed') => scores.reduce((total, score) => total + score[key], 0);
  return { passed: sum('passed'), failed: sum('failed') };
}

/** Writes the figures for the record. */
export function writeReport(file: string, runs: readonly LayerRun[]): void {
  const layers = runs.map(({ name, checks, seconds, lack }) => ({
    name,
    seconds: Number(seconds.toFixed(1)),
    ...(lack !== undefined && { lack }),
    checks: checks.map((check) => ({ ...check, ...scoreOf(check) })),
  }));
  const total = sumOf(runs.flatMap((run) => run.checks));
  writeFileSync(file, `${JSON.stringify({ ...total, layers }, null, 2)}\n`);
}
