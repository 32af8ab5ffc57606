import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '@/lib/markdown';
import { bodyHtml, htmlOf, parse, problemsOf } from './parse';

const notesOf = (text: string) => htmlOf(parse(text).body.notes ?? []);

describe('footnotes', () => {
  it('are numbered in the order of the text, with links there and back', () => {
    const text = 'Ett[^b] två[^a] ett igen[^b].\n\n[^a]: A.\n[^b]: B *b*.';
    expect(bodyHtml(text)).toBe(
      '<p>Ett<sup><a href="#not-1" data-footnote-ref="" id="notref-1" aria-describedby="noter">1</a></sup>' +
        ' två<sup><a href="#not-2" data-footnote-ref="" id="notref-2" aria-describedby="noter">2</a></sup>' +
        ' ett igen<sup><a href="#not-1" data-footnote-ref="" id="notref-1-2" aria-describedby="noter">1</a></sup>.</p>' +
        '<section data-footnotes="" aria-labelledby="noter"><h2 id="noter">Noter</h2><ol>' +
        '<li id="not-1"><p>B <em>b</em>. <a href="#notref-1" data-footnote-backref="" aria-label="Tillbaka till texten 1">↩</a>' +
        ' <a href="#notref-1-2" data-footnote-backref="" aria-label="Tillbaka till texten 1-2">↩</a></p></li>' +
        '<li id="not-2"><p>A. <a href="#notref-2" data-footnote-backref="" aria-label="Tillbaka till texten 2">↩</a></p></li>' +
        '</ol></section>',
    );
    expect(problemsOf(text)).toEqual([]);
  });

  it('link to ids that exist, whatever the labels', () => {
    const text =
      'a[^constructor] b[^__proto__] c[^Å b] d[^"><x]\n\n[^constructor]: 1[^__proto__]\n[^__proto__]: 2\n[^"><x]: 3';
    const html = bodyHtml(text);
    const targets = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(targets.length).toBe(8);
    for (const id of targets) expect(parse(text).body.anchors).toContain(id);
    expect(html).not.toMatch(/id="[^"]*(?:constructor|proto|x)[^"]*"/);
  });

  it('speak the language of the page', () => {
    for (const [lang, back] of [
      ['sv', 'Tillbaka till texten 1'],
      ['nb', 'Tilbake til teksten 1'],
      ['da', 'Tilbage til teksten 1'],
    ] as const) {
      expect(bodyHtml('a[^1]\n\n[^1]: b', lang)).toContain(`aria-label="${back}"`);
    }
  });

  it('may hold blocks and further notes', () => {
    const notes = notesOf('a[^1]\n\n[^1]: b[^2]\n\n    - c\n\n[^2]: d');
    expect(notes).toContain('<ul><li>c</li></ul><p> <a href="#notref-1"');
    expect(notes).toContain('<li id="not-2"><p>d <a href="#notref-2"');
  });

  it('are numbered by the text, wherever they are defined', () => {
    const { body, problems } = parse('[^1]: b[^2]\n[^2]: c\n\na[^2] d[^1]');
    expect(body.anchors).toEqual(['notref-1', 'notref-2', 'noter', 'not-1', 'not-2', 'notref-1-2']);
    expect(problems).toEqual([]);
  });

  it('cannot be broken out of', () => {
    expect(notesOf('a[^1]\n\n[^1]: </p></li></ol></section><h2 id="noter">b</h2>')).toMatch(
      /^<section[^>]*><h2 id="noter">Noter<\/h2><ol><li id="not-1">.*<h3 id="b">b<\/h3>.*<\/li><\/ol><\/section>$/,
    );
  });

  it('keep their ids from headings', () => {
    const { body } = parse('## Noter\n\n## Not 1\n\na[^1]\n\n[^1]: b');
    expect(body.anchors).toEqual(['noter-2', 'not-1-2', 'notref-1', 'noter', 'not-1']);
    expect(problemsOf('## A {#not-1}\n\na[^1]\n\n[^1]: b')).toEqual(['anchor-duplicate 1:1']);
    expect(parse('## Noter').body.anchors).toEqual(['noter']);
  });

  it('take a prefix where one page shows several bodies', () => {
    const { body } = parseMarkdown({
      text: 'a[^1]\n\n[^1]: b',
      file: 'x',
      firstLine: 1,
      lang: 'nb',
      noteIdPrefix: 'tema-',
    });
    expect(body.anchors).toEqual(['tema-notref-1', 'tema-noter', 'tema-not-1']);
    expect(htmlOf(body.notes ?? [])).toContain('href="#tema-notref-1"');
  });

  it('count in headings, voices and captions', () => {
    const text =
      '## A[^1]\n\n:::voice{role=a side=client kind=quote}\n"B"[^2]\n:::\n\n::figure[c[^3]]{src=d.jpg alt=e}\n\n[^1]: x\n[^2]: y\n[^3]: z';
    expect(parse(text).body.anchors).toEqual([
      ...['a', 'notref-1', 'notref-2', 'notref-3'],
      ...['noter', 'not-1', 'not-2', 'not-3'],
    ]);
    expect(parse(text).body.sections[0]?.heading).toBe('A');
    expect(problemsOf(text)).toEqual([]);
  });
});
