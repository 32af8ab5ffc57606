import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { styleText } from 'node:util';
import { readYaml } from '@/lib/content/yaml-mapping';
import { isLocale, type Locale, localeFromAcceptLanguage } from '@/lib/domain/locale';
import { byPlace, type Problem } from '@/lib/domain/problem';
import { describeProblem, printable, problemLanguage } from '@/lib/i18n/problem-text';
import type { Folders } from '@/lib/records/folders';

type Environment = Record<string, string | undefined>;
type Output = Pick<NodeJS.WriteStream, 'write' | 'isTTY'>;

/** Where problems are printed, for whom, and from where paths are told. */
export interface Printing {
  env: Environment;
  stdout: Output;
  stderr: Output;
  workingFolder: string;
}

/** This process. */
export const here: Printing = {
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  workingFolder: process.cwd(),
};

/** Prints problems in the editor's language: to standard error when there is an error among them. */
export async function printProblems(
  problems: Problem[],
  folders: Pick<Folders, 'content'>,
  { env, stdout, stderr, workingFolder }: Printing = here,
): Promise<void> {
  const output = problems.some(isError) ? stderr : stdout;
  output.write(
    formatProblems(problems, {
      locale: await editorLocale(folders.content, env),
      folder: path.relative(workingFolder, folders.content),
      hasColor: Boolean(output.isTTY) && !env.NO_COLOR,
    }),
  );
}

export interface Format {
  locale: Locale;
  /** The content folder as seen from the working folder, so that a terminal makes paths clickable. */
  folder: string;
  hasColor?: boolean;
}

/**
 * Problems as text, by file: files with errors come first, and in a file errors before warnings.
 * @returns lines, each with its line end
 */
export function formatProblems(problems: Problem[], format: Format): string {
  const { count, none } = problemLanguage(format.locale);
  if (problems.length === 0) return `${none}\n`;
  const files = groupByFile(problems);
  const blocks = files.map((file) => file.map((problem) => formatProblem(problem, format)).join('\n'));
  const errors = problems.filter(isError).length;
  return `${blocks.join('\n')}\n${count(errors, problems.length - errors, files.length)}\n`;
}

function groupByFile(problems: Problem[]): Problem[][] {
  const files = new Map<string, Problem[]>();
  for (const problem of [...problems].sort(errorsFirst)) {
    files.set(problem.file, [...(files.get(problem.file) ?? []), problem]);
  }
  return [...files.values()];
}

function errorsFirst(a: Problem, b: Problem): number {
  return Number(isError(b)) - Number(isError(a)) || byPlace(a, b);
}

function formatProblem(problem: Problem, { locale, folder, hasColor = false }: Format): string {
  const { file, line, column, field, severity } = problem;
  const { message, hint } = describeProblem(problem, locale);
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    hasColor ? styleText(style, text, { validateStream: false }) : text;
  const place = `${printable(path.join(folder, file))}:${line}:${column}`;
  const mark = `${problemLanguage(locale).severity[severity]}:`;
  const head = [paint('bold', place), field && paint('dim', printable(field))].filter(Boolean).join('  ');
  return `${head}\n  ${paint(severity === 'error' ? 'red' : 'yellow', mark)} ${message}\n  ${hint}\n`;
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

/**
 * The language of whoever reads the problems: `CASEBOK_LANG`, else that of the shell (`LC_ALL`, `LC_MESSAGES`,
 * `LANG`) where it is one of ours, else the site's own, else Swedish.
 */
export async function editorLocale(content: string, env: Environment): Promise<Locale> {
  // "nn_NO.UTF-8" → "nn"
  const wishes = [env.CASEBOK_LANG, env.LC_ALL, env.LC_MESSAGES, env.LANG].map(
    (wish) => /^[a-z]+/i.exec(wish ?? '')?.[0],
  );
  return localeFromAcceptLanguage(wishes.filter(Boolean).join(','), await siteLocale(content));
}

/** Read by itself: other fields of the site may be what is wrong. */
async function siteLocale(content: string): Promise<Locale> {
  const text = await readFile(path.join(content, 'site.yml'), 'utf8').catch(() => '');
  const locale = readYaml(text, 'site.yml', 1).value?.data.defaultLocale;
  return isLocale(locale) ? locale : 'sv';
}
