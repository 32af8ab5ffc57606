import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { traceFile } from '@/lib/cli/trace-file';
import { smallSite } from './small-site';

const format = { locale: 'nb', folder: 'content' } as const;
const trace = (file: string, bytes: Uint8Array = readFileSync(path.join(smallSite, file))) =>
  traceFile(file, bytes, format);

/** The lines under a heading. */
function step(traced: string, heading: string): string[] {
  const block = traced.split('\n\n').find((part) => part.split('\n')[0]?.includes(heading));
  return block?.split('\n').slice(1) ?? [];
}

describe('a case', () => {
  const traced = trace('cases/bro/sv.md');

  test('is followed through every step, in order', () => {
    const headings = traced.match(/^\d+\. .*$/gm)?.map((line) => line.replace(/^\d+\. /, ''));
    expect(headings).toEqual([
      'What its path says',
      'Bytes → text',
      'Front matter, lines 2 to 29',
      'Markdown as parsed (mdast)',
      'Schema',
      'Sections, sanitized',
      'Outline',
      'Plain text',
      'Anchors',
      'Links within the site',
      'People',
      'Pictures',
      'Words in which names are looked for',
      'Problems of this file by itself (npm run check compares it with the others)',
    ]);
  });

  test('tells places in the file', () => {
    expect(step(traced, 'Markdown as parsed')).toEqual(
      expect.arrayContaining([
        '   32:1    heading 2  Starten {#starten}',
        '   36:1    ::figure src=bro.png alt=En bro över en å  Bron i Granvik',
        '   39:1      paragraph  Kommunchefen berättar att alla fick gå halva vägen.',
      ]),
    );
    expect(step(traced, 'People')).toEqual(['   34:21  siv-granlund', '   38:23  siv-granlund']);
    expect(step(traced, 'Links within')).toEqual(['   none']);
  });

  test('tells what became of it', () => {
    expect(step(traced, 'Sections')).toEqual([
      '   #starten  Starten',
      '       prose: p×1, a×1',
      '       figure bro.png: “En bro över en å”',
      '       voice (#halva-vagen, siv-granlund, side of the person, paraphrase): p×1',
      '   #stegen  Stegen',
      '       steps, numbered: 2',
    ]);
    expect(step(traced, 'Plain text')[1]).toBe(
      '       De möttes vid bron. [Siv Granlund → siv-granlund] hälsade alla välkomna.',
    );
    expect(traced).toContain('client → client granvik');
    expect(traced.endsWith('   Ingen feil og ingen advarsler.')).toBe(true);
  });
});

test('a YAML file has fewer steps', () => {
  const traced = trace('clients/granvik.yml');
  expect(step(traced, 'What its path says')).toEqual(['   client “granvik”']);
  expect(step(traced, 'Schema')).toContain('   kind: municipality');
});

test('a file that fails is followed as far as it goes, and its problems told', () => {
  expect(trace('pages/om/sv.md', Buffer.from('# Om\n'))).toContain('Feil: Filen begynner ikke med');
  expect(trace('pages/om/sv.md', Buffer.from([0xff]))).toContain('1 bytes that could not be read as text');
  expect(trace('cases/bro/notes.txt', Buffer.from('x'))).toContain('unknown: the pipeline does not read it');
});

test('the command takes a path from here or from the content folder', { timeout: 60_000 }, () => {
  const project = fileURLToPath(new URL('../../..', import.meta.url));
  const env = { ...process.env, CASEBOK_CONTENT: smallSite, CASEBOK_LANG: 'da' };
  const run = (file: string) =>
    execFileSync(process.execPath, ['--import', 'tsx', 'lib/cli/trace.ts', file], {
      cwd: project,
      env,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  const traced = run('firms/ekbacken.yml');
  expect(traced).toMatch(/^firms\/ekbacken\.yml\n/);
  expect(traced).toContain('Ingen fejl');
  expect(run(path.relative(project, path.join(smallSite, 'firms/ekbacken.yml')))).toBe(traced);
  expect(() => run('firms/gone.yml')).toThrow(/There is no file firms\/gone.yml: npm run trace/);
});
