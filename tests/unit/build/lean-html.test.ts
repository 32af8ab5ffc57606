import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { leanHtml } from '@/lib/build/lean-html';

/** Documents as Next 16.4.6 writes them; named `.txt`, so that no formatter touches them. */
const samples = path.join(import.meta.dirname, 'samples');
const names = readdirSync(samples);
const read = (name: string) => readFileSync(path.join(samples, name), 'utf8');
const lean = (html: string) => leanHtml(html, 'test').html;

test('there are samples', () => {
  expect(names).toEqual(['case.html.txt', 'global-error.html.txt', 'list.html.txt', 'not-found.html.txt']);
});

describe.each(names)('%s as Next writes it', (name) => {
  test('loses every script but data blocks and islands', () => {
    const scripts = lean(read(name)).match(/<script[^>]*>/g) ?? [];
    expect(read(name).match(/<script/g)?.length).toBeGreaterThan(7);
    expect(scripts.filter((tag) => !/application\/ld\+json|data-island/.test(tag))).toEqual([]);
  });

  test('loses what belongs to the scripts', () => {
    expect(lean(read(name))).not.toMatch(
      /<!--|__next_f|as="script"|next-size-adjust|data-precedence|<div hidden=""><|nomodule/i,
    );
  });

  test('stays as it is the second time', () => {
    const once = lean(read(name));
    expect(lean(once)).toBe(once);
  });

  test('is otherwise the same: what is left stands in the original, in order', () => {
    const original = read(name);
    let at = 0;
    for (const character of lean(original)) {
      at = original.indexOf(character, at) + 1;
      expect(at).toBeGreaterThan(0);
    }
  });
});

test('a case keeps its text, head, data block, portrait, island, font and stylesheet', () => {
  const html = lean(read('case.html.txt'));
  expect(html).toContain('<h1>case-0 i sv</h1>');
  expect(html).toContain('<title>case-0</title>');
  expect(html).toContain('<link rel="canonical" href="https://casebok.example/sv/case/case-0"/>');
  expect(html).toContain('"name":"case-0 \\u003c/script>\\u003c!-- x -->"}</script>');
  expect(html).toMatch(/<svg data-portrait="" .*<\/svg><\/svg>/);
  expect(html).toContain('src="/_casebok/site/menu-abc123.js" data-island="menu"></script>');
  expect(html).toMatch(/<link rel="preload" href="[^"]*\.woff2" as="font"/);
  expect(html).toMatch(/<link rel="stylesheet" href="\/_next\/static\/chunks\/[^"]+\.css"\/>/);
  expect(html).toContain('<pre>\n\n  &lt;!-- code --&gt;\n</pre><textarea>&lt;b&gt;x&lt;/b&gt;</textarea>');
});

test('stylesheets are named', () => {
  expect(leanHtml(read('case.html.txt')).stylesheets).toEqual([
    expect.stringMatching(/^\/_next\/static\/chunks\/.*\.css$/),
  ]);
});

describe('what goes and what stays', () => {
  test.each([
    ['a script', '<p>a</p><script>x()</script><p>b</p>', '<p>a</p><p>b</p>'],
    ['a script with markup in a string', '<script>"<p></p><!--"</script>b', 'b'],
    ['a script across lines', '<script\n async=""\n>\n</script\n>b', 'b'],
    ['a module', '<script type="module" src="/x.js"></script>', ''],
    ['a marker between texts', 'a<!-- -->b', 'ab'],
    ['Suspense markers', '<!--$--><p>a</p><!--/$-->', '<p>a</p>'],
    ['the build id', '<!DOCTYPE html><!--WHXn6c1--><html>', '<!DOCTYPE html><html>'],
    ['an empty holder', '<div hidden=""><!--$--><!--/$--></div>a', 'a'],
    ['a script preload', '<link rel="preload" as="script" href="/_next/static/a.js"/>a', 'a'],
    ['a module preload of Next', '<link rel="modulepreload" href="/_next/static/a.js"/>a', 'a'],
    ['a wait for a script that is gone', '<link rel="expect" href="#_R_" blocking="render"/>a', 'a'],
    ['size-adjust', '<meta name="next-size-adjust" content=""/>a', 'a'],
    [
      'a mark',
      '<link rel="stylesheet" href="/a.css" data-precedence="next"/>',
      '<link rel="stylesheet" href="/a.css"/>',
    ],
  ])('%s goes', (_what, html, expected) => {
    expect(lean(html)).toBe(expected);
  });

  test.each([
    ['JSON-LD', '<script type="application/ld+json">{"a":"<!-- -->"}</script>'],
    ['an island', '<script type="module" async="" src="/_casebok/site/a.js" data-island="a"></script>'],
    ['the preload of an island', '<link rel="modulepreload" href="/_casebok/site/a.js"/>'],
    ['the preload of a font', '<link rel="preload" as="font" href="/_next/static/a.woff2" crossorigin=""/>'],
    ['a hidden element of ours', '<div hidden="" id="x"></div>'],
    ['a hidden element with content', '<div hidden=""><p>a</p></div>'],
    ['a hidden element with text', '<div hidden="">a</div>'],
    ['an attribute that looks like markup', '<p title="a > b <script>x</script> <!-- c -->">a</p>'],
    ['a title that speaks of scripts', '<title>&lt;script&gt; a</title>'],
    ['text in a text field', '<textarea><!-- a --><script>b</script></textarea>'],
    ['text in a style', '<style>a::after{content:"<!-- -->"}</style>'],
    ['odd spelling', '<P Class=a >Å\r\n😀 &nbsp;&#8203;</P  ><br><input disabled>'],
    ['a null character and half a pair', 'a\u0000b\ud83dc'],
    ['an unclosed tag at the end', '<p>a</p><p '],
    ['nothing', ''],
  ])('%s stays', (_what, html) => {
    expect(lean(html)).toBe(html);
  });

  test('what stands after emoji and CRLF is cut in the right place', () => {
    expect(lean('😀\r\n\r\n<!-- -->å<script>\r\n</script>é')).toBe('😀\r\n\r\nåé');
  });
});

describe('content that would need JavaScript to appear', () => {
  test.each([
    '<!--$?--><template id="B:0"></template><p>wait</p><!--/$-->',
    '<div hidden id="S:0"><p>late</p></div>',
    '<svg hidden="" id="S:1a"></svg>',
  ])('is refused: %s', (html) => {
    expect(() => leanHtml(html, '/sv/case/x')).toThrow('/sv/case/x: content waits in a Suspense boundary');
  });

  test('an id of ours that looks alike is none', () => {
    expect(lean('<p id="S:x y">a</p>')).toBe('<p id="S:x y">a</p>');
  });
});
