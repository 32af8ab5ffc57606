import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { editorLocale, formatProblems, printProblems } from '@/lib/cli/print-problems';
import type { Problem } from '@/lib/domain/problem';
import { copySmallSite, smallSite } from './small-site';

const missing: Problem = {
  file: 'cases/bro/sv.md',
  line: 12,
  column: 3,
  severity: 'error',
  rule: 'field-missing',
  field: 'figures.0.unit',
  params: {},
};
const vague: Problem = {
  ...missing,
  line: 4,
  severity: 'warning',
  rule: 'vague-date',
  params: { phrase: 'nyligen' },
};
const other: Problem = { ...vague, file: 'cases/allt/sv.md', field: undefined };

describe('formatProblems', () => {
  test('tells by file, errors first, in the language asked for', () => {
    expect(formatProblems([other, vague, missing], { locale: 'nb', folder: 'content' })).toBe(
      `content/cases/bro/sv.md:12:3  figures.0.unit
  Feil: «figures.unit» mangler.
  Legg til \`unit: …\` under \`figures\`.

content/cases/bro/sv.md:4:3  figures.0.unit
  Advarsel: «nyligen» sier ingenting når teksten er blitt noen år gammel.
  Skriv dato eller år, så nøyaktig som kilden oppgir det, eller stryk ordene.

content/cases/allt/sv.md:4:3
  Advarsel: «nyligen» sier ingenting når teksten er blitt noen år gammel.
  Skriv dato eller år, så nøyaktig som kilden oppgir det, eller stryk ordene.

1 feil og 2 advarsler i 2 filer.
`,
    );
  });

  test('says so when there is nothing to tell', () => {
    expect(formatProblems([], { locale: 'da', folder: 'content' })).toBe('Ingen fejl og ingen advarsler.\n');
  });

  test('a file’s name and a field’s cannot write to the terminal', () => {
    const hostile = { ...missing, file: 'cases/\u001B[31m/sv.md', field: 'a\u001B]0;x\u0007' };
    expect(formatProblems([hostile], { locale: 'sv', folder: 'c' })).not.toMatch(/(?!\n)\p{Cc}/u);
  });
});

/** What `printProblems` writes to each stream. */
async function print(problems: Problem[], env: Record<string, string> = {}, isTTY = false) {
  const written = { out: '', err: '' };
  const into = (name: 'out' | 'err') => ({
    isTTY,
    write: (text: string | Uint8Array) => {
      written[name] += text;
      return true;
    },
  });
  await printProblems(
    problems,
    { content: smallSite },
    {
      env,
      stdout: into('out'),
      stderr: into('err'),
      workingFolder: path.dirname(smallSite),
    },
  );
  return written;
}

describe('printProblems', () => {
  test('writes to standard error when there is an error, else to standard output', async () => {
    expect(await print([vague, missing])).toMatchObject({
      out: '',
      err: expect.stringContaining('1 fel och 1 varning'),
    });
    expect(await print([vague])).toMatchObject({
      err: '',
      out: expect.stringContaining('1 varning i 1 fil.'),
    });
    expect(await print([])).toEqual({ err: '', out: 'Inga fel och inga varningar.\n' });
  });

  test('tells paths from the working folder, so that a terminal can open them', async () => {
    expect((await print([missing])).err).toContain('small-site/cases/bro/sv.md:12:3  figures.0.unit\n');
  });

  test('uses colour on a terminal only, and not where NO_COLOR is set', async () => {
    const code = '\u001B[';
    expect((await print([missing])).err).not.toContain(code);
    expect((await print([missing], {}, true)).err).toContain(`${code}31mFel:${code}39m`);
    expect((await print([missing], { NO_COLOR: '1' }, true)).err).not.toContain(code);
    expect((await print([missing], { NO_COLOR: '' }, true)).err).toContain(code);
  });
});

describe('the editor’s language', () => {
  test.each([
    [{ CASEBOK_LANG: 'da', LANG: 'nb_NO.UTF-8' }, 'da'],
    [{ CASEBOK_LANG: 'no' }, 'nb'],
    [{ CASEBOK_LANG: 'xx', LANG: 'da_DK.UTF-8' }, 'da'],
    [{ LC_ALL: 'nn_NO.UTF-8', LANG: 'sv_SE.UTF-8' }, 'nb'],
    [{ LC_ALL: 'C', LC_MESSAGES: 'da_DK', LANG: 'sv_SE' }, 'da'],
    [{ LANG: 'sv' }, 'sv'],
    [{ LANG: 'en_US.UTF-8' }, 'nb'],
    [{}, 'nb'],
  ])('%o → %s', async (env, locale) => {
    const { content } = copySmallSite();
    // The site's own language counts even where something else in its file is wrong.
    writeFileSync(path.join(content, 'site.yml'), 'defaultLocale: nb\nnmae: x\n');
    expect(await editorLocale(content, env)).toBe(locale);
  });

  test('without a readable site.yml it is Swedish', async () => {
    const { content } = copySmallSite({ 'site.yml': 'defaultLocale: [' });
    expect(await editorLocale(content, {})).toBe('sv');
    expect(await editorLocale('/nowhere', {})).toBe('sv');
  });
});
