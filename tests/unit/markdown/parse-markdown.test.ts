import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '@/lib/markdown';
import { toHtmlTree } from '@/lib/markdown/html-tree';
import { toAllowed } from '@/lib/markdown/schema';
import { parseSyntax } from '@/lib/markdown/syntax';
import { bodyHtml, htmlOf, parse, plainOf, problemsOf, rulesBroken } from './parse';

describe('places', () => {
  it('count from the first line of the body in the file', () => {
    const { problems, links, freeText } = parseMarkdown({
      text: '\n[a](/b) <div>\n',
      file: 'cases/x/nb.md',
      firstLine: 31,
      lang: 'nb',
    });
    expect(problems).toMatchObject([{ file: 'cases/x/nb.md', line: 32, column: 9, field: 'body' }]);
    expect(links).toEqual([{ url: '/b', line: 32, column: 1 }]);
    expect(freeText[0]).toMatchObject({ line: 32 });
  });

  it('are sorted, and hold within quotes, lists, directives and HTML blocks', () => {
    const text = [
      ':::callout', //                     1
      'a <b>c</b>', //                     2
      ':::', //                            3
      '', //                               4
      '> - a', //                          5
      '>   [x](javascript:y)', //          6
      '', //                               7
      '<p>', //                            8
      '  <em onclick="x">y</em>', //       9
      '</p>', //                          10
      '', //                              11
      '| a |', //                         12
      '|---|', //                         13
      '| ![](b.jpg) |', //                14
    ].join('\n');
    expect(problemsOf(text)).toEqual([
      'markup-stripped 2:3',
      'link-unsafe 6:5',
      'markup-stripped 9:3',
      'picture-alt-missing 14:3',
    ]);
  });

  it('survive CRLF', () => {
    expect(problemsOf('a\r\n\r\nb <div>')).toEqual(['markup-stripped 3:3']);
    expect(bodyHtml('a\r\nb\r\rc')).toBe('<p>a\nb</p><p>c</p>');
  });
});

describe('characters', () => {
  it('that nobody sees are taken out', () => {
    expect(plainOf('a\u200Bb\u202Ec\uFEFFd\u0000e\u{E0041}f\u2028g\uD800h')).toBe('abcdefgh');
    expect(parse('a&#x202e;b').problems).toMatchObject([
      { rule: 'control-character', params: { code: 'U+202E' } },
    ]);
    expect(bodyHtml('[a](/b "x") ![c&#x200B;d](e.jpg)')).toContain('alt="cd"');
  });

  it('are reported once a kind', () => {
    expect(parse('\u0001a\u0001\u0002').problems.map(({ params }) => params)).toEqual([
      { code: 'U+0001', count: 2 },
      { code: 'U+0002', count: 1 },
    ]);
  });

  it('that mean something stay', () => {
    const text = 'å ä ö æ ø é ü – ’ … 👩\u200D👧 ❤\uFE0F 10\u00A0000 €\tslut';
    expect(bodyHtml(text)).toBe(`<p>${text}</p>`);
    expect(problemsOf(text)).toEqual([]);
  });
});

it('letters are composed', () => {
  expect(plainOf('Å a\u030A o\u0308')).toBe('Å å ö');
  expect(parse('## Pa\u030A').body.sections[0]).toMatchObject({ id: 'pa', heading: 'På' });
});

describe('never throws', () => {
  it.each([
    ['nested quotes', '>'.repeat(1000)],
    ['nested lists', Array.from({ length: 110 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
    ['nested emphasis', '*a **b '.repeat(300)],
    ['nested HTML', '<b>'.repeat(8000)],
    ['nested divs', `${'<div>\n'.repeat(8000)}`],
    ['nested directives', Array.from({ length: 120 }, (_, n) => `${':'.repeat(123 - n)}callout`).join('\n')],
    ['brackets', '['.repeat(8000)],
    ['a lone surrogate', '\uD800'],
    [
      'names of Object.prototype',
      '## constructor {#constructor}\n\n[^__proto__]: a\n\n[a][toString]\n\n[toString]: /x',
    ],
    ['a directive named so', ':::constructor{__proto__=a hasOwnProperty=b}\nc\n:::\n\n::toString'],
  ])('%s', (_, text) => {
    const { problems, body } = parse(text);
    expect(Array.isArray(body.sections)).toBe(true);
    for (const { line, column } of problems) expect(line * column).toBeGreaterThan(0);
  });

  it('says that it gave up', () => {
    expect(parse('>'.repeat(500)).problems).toMatchObject([
      { rule: 'file-failed', line: 1, column: 1, params: { detail: 'nested too deep' } },
    ]);
    const table = `${'|a'.repeat(1000)}|\n${'|-'.repeat(1000)}|\n${'|x|\n'.repeat(100)}`;
    expect(parse(table).problems.map(({ params }) => params)).toEqual([{ detail: 'too many table cells' }]);
    expect(rulesBroken('<b>'.repeat(8000))).toContain('file-failed');
  });
});

describe('the lower step', () => {
  it('gives Markdown as the specification has it, apart from what the schema takes', () => {
    const html = (text: string) =>
      htmlOf(toAllowed(toHtmlTree(parseSyntax(text).children)).children as never);
    expect(html('*a* **b** ~~c~~ `d`  \ne')).toBe(
      '<p><em>a</em> <strong>b</strong> <del>c</del> <code>d</code><br/>\ne</p>',
    );
    expect(html('"a" don\'t\n\n# h\n\n## i {#j}')).toBe(
      '<p>&quot;a&quot; don&#x27;t</p>\nh\n<h2>i {#j}</h2>',
    );
    expect(html('<div>*a*</div>\n\n[b](../c)')).toBe('*a*\n<p><a href="../c">b</a></p>');
  });
});
