import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { formatProblems } from '@/lib/cli/print-problems';
import { locales } from '@/lib/domain/locale';
import type { Problem } from '@/lib/domain/problem';
import type { RuleId } from '@/lib/domain/rule';
import { describeProblem } from '@/lib/i18n/problem-text';
import { gap } from '@/lib/i18n/problem-text-parts';
import type { Folders } from '@/lib/records/folders';
import { madeExhibits } from './made-exhibits';
import { build, type Changes, change, copySmallSite } from './small-site';

/** The museum of mistakes: its `README.md` tells how it is arranged. */
export const museum = fileURLToPath(new URL('../../fixtures/broken', import.meta.url));

/** Mistakes that show only against what has been built before. */
const afterBuild: RuleId[] = ['alias-missing'];

/**
 * Runs the pipeline over an exhibit and compares all that it finds with what is expected.
 * @returns where it ran
 */
export async function expectExhibit(rule: RuleId): Promise<Folders> {
  const folders = copySmallSite();
  if (afterBuild.includes(rule)) await build(folders);
  change(folders, { ...filesOf(rule), ...madeExhibits[rule]?.() });
  const { problems } = await build(folders, { mode: 'check' });
  expect(new Set(problems.map((problem) => problem.rule))).toEqual(new Set([rule]));
  for (const problem of problems) expectToBeTold(problem);
  const printed = formatProblems(problems, { locale: 'sv', folder: 'content' });
  await expect(`# ${rule}\n\n${printed}`).toMatchFileSnapshot(path.join(museum, rule, 'expected.txt'));
  return folders;
}

/** Files of an exhibit, by their path in the content folder. */
function filesOf(rule: RuleId): Changes {
  const folder = path.join(museum, rule);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name !== 'expected.txt' && statSync(path.join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(path.join(folder, name))]));
}

/** In all three languages, without a gap where the problem lacks something. */
function expectToBeTold(problem: Problem): void {
  for (const locale of locales) {
    const { message, hint } = describeProblem(problem, locale);
    expect(message.length, message).toBeGreaterThan(10);
    expect(hint.length, hint).toBeGreaterThan(10);
    expect(`${message} ${hint}`).not.toContain(gap);
    expect(`${message} ${hint}`).not.toMatch(/undefined|null|NaN|\[object|\s{2}(?!namn|navn)/);
  }
}
