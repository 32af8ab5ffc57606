import { obtainBrowser } from './browser';
import { build } from './build';
import { freePort } from './port';
import { run } from './setup/process.mjs';
import { Stop } from './setup/stop.mjs';
import { browserCounts, type Counts, clearResults, resultFiles, vitestCounts } from './test-results';

interface Step {
  name: string;
  title: string;
  /** @param rest arguments for the step's own program @returns whether all is well */
  run(rest: string[]): Promise<boolean>;
  /** Only for steps that count tests. */
  counts?(): Counts | undefined;
}

interface Outcome {
  step: Step;
  isGood: boolean;
  seconds: number;
  counts?: Counts;
}

/** Everything the tests make lies in an area of its own, beside what a running site serves. */
const testEnv = { CASEBOK_AREA: process.env.CASEBOK_AREA ? `${process.env.CASEBOK_AREA}-test` : 'test' };

const steps: Step[] = [
  { name: 'types', title: 'Types (tsc)', run: checkTypes },
  {
    name: 'lint',
    title: 'Form (biome)',
    run: (rest) => node('@biomejs/biome/bin/biome', ['check', ...rest]),
  },
  { name: 'content', title: 'Content', run: (rest) => tsx('lib/cli/content.ts', ['check', ...rest]) },
  {
    name: 'unit',
    title: 'Unit tests (vitest)',
    run: (rest) => vitest('tests/vitest.config.ts', rest),
    counts: () => vitestCounts(resultFiles.unit),
  },
  {
    name: 'publish',
    title: 'Publishing (vitest)',
    run: (rest) => vitest('tests/publish/vitest.config.ts', rest),
    counts: () => vitestCounts(resultFiles.publish),
  },
  { name: 'build', title: 'Production build', run: buildForTests },
  { name: 'browser', title: 'Browser tests (Playwright)', run: runBrowser, counts: browserCounts },
];

/**
 * `npm test`: runs every step, also after one has failed, and sums up. `npm test -- unit` runs one step,
 * and hands on what follows the name: `npm test -- unit imports`.
 */
export async function main([name, ...rest]: string[]): Promise<void> {
  const chosen = steps.filter((step) => name === undefined || step.name === name);
  if (chosen.length === 0) {
    throw new Stop(`There is no step "${name}". There are: ${steps.map((step) => step.name).join(', ')}.`);
  }
  clearResults();
  const outcomes: Outcome[] = [];
  for (const step of chosen) outcomes.push(await runStep(step, rest));
  sumUp(outcomes);
  process.exitCode = outcomes.every((outcome) => outcome.isGood) ? 0 : 1;
}

async function runStep(step: Step, rest: string[]): Promise<Outcome> {
  console.log(`\n── ${step.title} ${'─'.repeat(Math.max(0, 70 - step.title.length))}`);
  const start = performance.now();
  const isGood = await step.run(rest).catch((error: unknown) => {
    console.error(error instanceof Stop ? error.message : error);
    return false;
  });
  const counts = step.counts?.();
  // A runner that tested nothing has shown nothing.
  const hasShown = !step.counts || (counts !== undefined && counts.passed > 0);
  const outcome = { step, isGood: isGood && hasShown, seconds: (performance.now() - start) / 1000, counts };
  console.log(resultLine(outcome));
  return outcome;
}

function sumUp(outcomes: Outcome[]): void {
  console.log(`\n── Summary ${'─'.repeat(63)}`);
  for (const outcome of outcomes) console.log(resultLine(outcome));
  const counted = outcomes.flatMap(({ counts }) => counts ?? []);
  const sum = (key: keyof Counts) => counted.reduce((total, counts) => total + counts[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
}

function resultLine({ step, isGood, seconds, counts }: Outcome): string {
  const skipped = counts?.skipped ? `, ${counts.skipped} skipped` : '';
  const tests = counts ? `${counts.passed} passed, ${counts.failed} failed${skipped}` : '';
  const missing = step.counts && !counts ? 'no test ran to its end' : '';
  return `${isGood ? 'ok    ' : 'FAILED'} ${step.title.padEnd(28)} ${seconds.toFixed(1).padStart(6)} s  ${tests}${missing}`.trimEnd();
}

async function checkTypes(): Promise<boolean> {
  // Next's own declarations (`next-env.d.ts`, types of the routes) are made, not committed.
  const hasRouteTypes = await node('next/dist/bin/next', ['typegen']);
  return (await node('typescript/bin/tsc', ['--noEmit'])) && hasRouteTypes;
}

function vitest(config: string, rest: string[]): Promise<boolean> {
  return node('vitest/vitest.mjs', ['run', '--config', config, ...rest]);
}

async function buildForTests(): Promise<boolean> {
  const { outcome } = await build({ ...process.env, ...testEnv });
  console.log(`\n${outcome}`);
  return true;
}

async function runBrowser(rest: string[]): Promise<boolean> {
  await buildForTests();
  const env = { CASEBOK_BROWSER: await obtainBrowser(), CASEBOK_TEST_PORT: String(await freePort()) };
  return node('@playwright/test/cli.js', ['test', '--config', 'tests/playwright.config.ts', ...rest], env);
}

function tsx(file: string, args: string[]): Promise<boolean> {
  return started(['--import', 'tsx', file, ...args]);
}

/** @param program path inside `node_modules` */
function node(program: string, args: string[], env: Record<string, string> = {}): Promise<boolean> {
  return started([`node_modules/${program}`, ...args], env);
}

async function started(args: string[], env: Record<string, string> = {}): Promise<boolean> {
  return (
    (await run(process.execPath, args, { env: { ...testEnv, NEXT_TELEMETRY_DISABLED: '1', ...env } })) === 0
  );
}
