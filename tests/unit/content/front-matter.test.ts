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

  test('letters are composed, as the Mac does not write them', () => {
    const text = '---\ntitle: A\u030A\n---\no\u0308';
    expect(read(text)).toMatchObject({ data: { title: '\u00C5' }, body: '\u00F6' });
  });

  test('a text that was encoded twice is refused at its line', () => {
    const twice = Buffer.from(Buffer.from('---\ntitle: A\n---\nPå bron').toString('latin1'));
    expect(decodeSource(twice, 'x.md')).toMatchObject({ problem: { rule: 'file-encoding', line: 4 } });
    expect(decodeSource(Buffer.from('SÃO PAULO, ÃÅÄÖ'), 'x.md')).toHaveProperty('text');
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
    ['--- \ntitle: A\n---\n', 'front-matter-missing'],
    ['----\ntitle: A\n----\n', 'front-matter-missing'],
    ['\n---\ntitle: A\n---\n', 'front-matter-missing'],
    ['', 'front-matter-missing'],
    ['---\ntitle: A\n--- \n', 'front-matter-unclosed'],
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
