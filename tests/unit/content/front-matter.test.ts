import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { readFrontMatter } from '@/lib/content/front-matter';
import { decodeSource } from '@/lib/content/read-text';
import { readYaml } from '@/lib/content/yaml-mapping';
import { build, copySmallSite, inShort } from './small-site';

vi.mock('@/lib/content/parse-pool', () => import('./pool-here'));

/** Code that leaves a mark wherever it is run: in this process, or on disk. */
const mark = path.join(tmpdir(), `casebok-ran-${process.pid}`);
const code = `globalThis.casebokRan = true; require('node:fs').writeFileSync(${JSON.stringify(mark)}, '');`;

describe('front matter in another language runs nothing', () => {
  test.each([
    '---js',
    '---JavaScript',
    '---javascript',
    '--- js',
    '---coffee',
    '---json',
    '---toml',
    '---constructor',
    '---toString',
    '---__proto__',
    '---yaml',
  ])('%s', async (fence) => {
    const text = `${fence}\n{ title: (() => { ${code} })(), lead: '' }\n---\n\nText.\n`;
    const folders = copySmallSite({ 'pages/om/sv.md': text });
    expect(inShort(await build(folders))).toEqual(['front-matter-language pages/om/sv.md:1']);
    expect(globalThis).not.toHaveProperty('casebokRan');
    expect(existsSync(mark)).toBe(false);
  });
});

function read(text: string) {
  const decoded = decodeSource(Buffer.from(text), 'x.md');
  if ('problem' in decoded) throw new Error(decoded.problem.rule);
  const { value, problems } = readFrontMatter(decoded.text, 'x.md');
  return {
    data: value?.data,
    body: value?.body,
    bodyLine: value?.bodyLine,
    rules: problems.map((p) => p.rule),
  };
}

describe('the fence', () => {
  test('Windows line ends and a byte order mark change nothing', () => {
    expect(read('\uFEFF---\r\ntitle: A\r\nlead: "B"\r\n---\r\n\r\nC\r\n')).toEqual({
      data: { title: 'A', lead: 'B' },
      body: '\nC\n',
      bodyLine: 5,
      rules: [],
    });
  });

  test('so do line ends of an old Mac, and blanks behind a fence, which nobody sees', () => {
    expect(read('---\rtitle: A\r---\r\rC\r')).toMatchObject({ data: { title: 'A' }, body: '\nC\n' });
    expect(read('--- \ntitle: A\n---\t \nB\n\n---\n\nC\n')).toMatchObject({
      data: { title: 'A' },
      body: 'B\n\n---\n\nC\n',
      bodyLine: 4,
    });
  });

  test('letters are composed, as the Mac does not write them', () => {
    const text = '---\ntitle: A\u030A\n---\no\u0308';
    expect(read(text)).toMatchObject({ data: { title: '\u00C5' }, body: '\u00F6' });
  });

  test('a text that was encoded twice is refused at its line', () => {
    const twice = Buffer.from(Buffer.from('---\ntitle: A\n---\nPå bron').toString('latin1'));
    expect(decodeSource(twice, 'x.md')).toMatchObject({
      problem: { rule: 'file-encoding', line: 4, column: 2 },
    });
    expect(decodeSource(Buffer.from('SÃO PAULO, ÃÅÄÖ'), 'x.md')).toHaveProperty('text');
  });

  test('bytes that are no UTF-8 are told with their place, whatever ends the lines', () => {
    for (const end of ['\n', '\r\n', '\r'])
      expect(decodeSource(Buffer.from(`a${end}b${end}Sj\u00F6`, 'latin1'), 'x.md')).toMatchObject({
        problem: { rule: 'file-encoding', line: 3, column: 3 },
      });
  });

  test('what is wrong below is told also where the front matter cannot be read', async () => {
    const text = '---\ntitle: a: b\nlead: c: d\n---\n\n# One\n\n:::stepps\n- a\n:::\n';
    expect(inShort(await build(copySmallSite({ 'pages/om/sv.md': text })))).toEqual([
      'yaml-syntax pages/om/sv.md:2',
      'yaml-syntax pages/om/sv.md:3',
      'heading-level pages/om/sv.md:6 body',
      'directive-unknown pages/om/sv.md:8 body',
    ]);
  });

  test('a body may begin with ---, and hold it', () => {
    expect(read('---\ntitle: A\n---\n---\n\nB\n\n---\n\nC\n').body).toBe('---\n\nB\n\n---\n\nC\n');
  });

  test('what failed once fails again', () => {
    const broken = '---\ntitle: [\n---\n';
    expect(read(broken)).toEqual(read(broken));
    expect(read(broken).rules).toEqual(['yaml-syntax']);
  });

  test.each([
    ['----\ntitle: A\n----\n', 'front-matter-missing'],
    ['\n---\ntitle: A\n---\n', 'front-matter-missing'],
    ['', 'front-matter-missing'],
    ['---\ntitle: A\n-----\n', 'front-matter-unclosed'],
    ['---', 'front-matter-unclosed'],
    ['---\n---\n', 'yaml-not-mapping'],
  ])('%j', (text, rule) => {
    expect(read(text).rules).toEqual([rule]);
  });
});

describe('YAML 1.2', () => {
  test('reads what an editor means', () => {
    const { value } = readYaml(
      'day: 2001-05-17\nland: NO\nja: yes\nratio: 1:30\nnr: 010\nx: 1_000',
      'x.yml',
      1,
    );
    expect(value?.data).toEqual({
      day: '2001-05-17',
      land: 'NO',
      ja: 'yes',
      ratio: '1:30',
      nr: 10,
      x: '1_000',
    });
  });

  test('a chain of aliases is refused before it grows', () => {
    const bomb = `a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]`;
    expect(readYaml(bomb, 'x.yml', 1).problems.map((p) => p.rule)).toEqual(['yaml-alias']);
  });

  test('a tag may say what a value is anyway, and build nothing', () => {
    expect(readYaml('nr: !!str 42\nlist: !!seq\n- a', 'x.yml', 1).value?.data).toEqual({
      nr: '42',
      list: ['a'],
    });
    for (const tag of ['!viktigt', '!!binary', '!!js/function', '!<tag:x>', '!!python/object:a']) {
      expect(
        readYaml(`name: ${tag} x`, 'x.yml', 1).problems.map((p) => p.rule),
        tag,
      ).toEqual(['yaml-alias']);
    }
  });

  test('a directive is told as one, also where it is none', () => {
    for (const directive of ['%YAML 1.2', '%YAML 1.1 1.2', '%TAG ! x', '%']) {
      const { problems } = readYaml(`${directive}\n---\na: b`, 'x.yml', 1);
      expect(
        problems.map((p) => p.rule),
        directive,
      ).toContain('yaml-markers');
    }
  });

  test.each(['__proto__', 'constructor', 'toString'])(
    'a field called %s is a field like any other',
    async (key) => {
      const folders = copySmallSite({ 'firms/udde.yml': `name: Udde\n${key}: { a: 1 }\n` });
      expect(inShort(await build(folders))).toEqual([`field-unknown firms/udde.yml:2 ${key}`]);
      expect({}).not.toHaveProperty('a');
    },
  );

  test('tabs are told line by line, what follows from them is not; the next field is', () => {
    const { problems } = readYaml('a:\n\t- b: 1\n\t  c: 2\n    d: 3\ne: f: g\n', 'x.yml', 1);
    expect(problems.map(({ line, params }) => [line, params.reason])).toEqual([
      [2, 'tab'],
      [3, 'tab'],
      [5, 'colon'],
    ]);
  });

  test('hard spaces are told, and what stands behind them is read', () => {
    const { value, problems } = readYaml('a:\u00A0b\nc:\n\u00A0\u00A0- d\n  -\u202Fe\n', 'x.yml', 1);
    expect(value?.data).toEqual({ a: 'b', c: ['d', 'e'] });
    expect(problems.map(({ line, column, params }) => [line, column, params.reason])).toEqual([
      [1, 3, 'hard-space'],
      [3, 1, 'hard-space'],
      [4, 4, 'hard-space'],
    ]);
    // Within a value they hold words together.
    expect(readYaml('a: 2\u00A0500', 'x.yml', 1)).toMatchObject({
      value: { data: { a: '2\u00A0500' } },
      problems: [],
    });
  });

  test.each([
    'a: b # c',
    '# a\na: b',
    "a: 'b #c'",
    'a: b#c',
    'a: https://x.example/#c',
    'a: [b] #',
    'a: b ##',
  ])('%j loses nothing to a comment', (text) => {
    expect(readYaml(text, 'x.yml', 1).problems).toEqual([]);
  });

  test.each([
    ['a: b #c d', 6],
    ['a: [b, c #d\n]', 10],
    ['- a: b\n- c #d', 5],
  ])('%j loses words', (text, column) => {
    const { problems } = readYaml(text.startsWith('-') ? `x:\n${text}` : text, 'x.yml', 1);
    expect(problems.map((p) => [p.rule, p.column])).toEqual([['yaml-comment', column]]);
  });

  test('a line tells one fault, its echoes none', () => {
    const { problems } = readYaml('a: b: c: d\ne: f: g', 'x.yml', 1);
    expect(problems.map(({ rule, line, params }) => [rule, line, params.reason])).toEqual([
      ['yaml-syntax', 1, 'colon'],
      ['yaml-syntax', 2, 'colon'],
    ]);
  });

  test('a quotation without an end is told where it begins', () => {
    const { problems } = readYaml('a: 1\nb: "two\nc: 3\nd: 4\n', 'x.yml', 10);
    expect(problems).toMatchObject([{ line: 11, column: 4, params: { reason: 'quote' } }]);
  });
});
