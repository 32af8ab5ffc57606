import { describe, expect, it } from 'vitest';
import { bodyHtml, htmlOf, onlyBlock, parse, problemsOf } from './parse';
import { treesOf } from './tree-faults';

describe('inline text directives are off', () => {
  it.each([
    'SKR:s syn, 10:e gången, VD:n, kl. 1:3, NN:s',
    'a:b c :d e:[f] g:h{i=j}',
    'förhållandet 1:2:3 och :x',
    'kl. 10::30',
  ])('%s', (text) => {
    expect(bodyHtml(text)).toBe(`<p>${text}</p>`);
    expect(problemsOf(text)).toEqual([]);
  });
});

describe('voice', () => {
  it('is a typed block', () => {
    const text = ':::voice{#rak person=per-a kind=quote}\n"Ett."\n\n"*Två*."\n:::';
    const { tree, ...block } = onlyBlock(text) as Extract<ReturnType<typeof onlyBlock>, { kind: 'voice' }>;
    expect(block).toEqual({
      kind: 'voice',
      id: 'rak',
      person: 'per-a',
      voice: 'quote',
      plain: '”Ett.”\n”Två.”',
    });
    expect(htmlOf(tree)).toBe('<p>”Ett.”</p><p>”<em>Två</em>.”</p>');
  });

  it('has a side only where the text names one', () => {
    expect(onlyBlock(':::voice{role=chef side=group kind=paraphrase}\nBra.\n:::')).toMatchObject({
      side: 'group',
      role: 'chef',
    });
    expect(onlyBlock(':::voice{person=per-a kind=paraphrase}\nBra.\n:::')).not.toHaveProperty('side');
  });

  it('counts as a person of the body, once', () => {
    const { body, personLinks } = parse(
      'Med [Åsa](person:asa-b).\n\n:::voice{person=per-a kind=paraphrase}\nSe [Åsa](person:asa-b).\n:::',
    );
    expect(body.people).toEqual(['asa-b', 'per-a']);
    expect(personLinks).toEqual([
      { id: 'asa-b', line: 1, column: 5 },
      { id: 'per-a', line: 3, column: 10 },
      { id: 'asa-b', line: 4, column: 4 },
    ]);
  });

  it('loses an attribute that is not sound', () => {
    const block = onlyBlock(
      ':::voice{#Å person="P P" role=x side=kund kind=citat lang=1 __proto__=y}\nBra.\n:::',
    );
    expect(block).toMatchObject({ kind: 'voice', role: 'x', voice: 'paraphrase' });
    for (const key of ['id', 'person', 'side', 'lang']) expect(block).not.toHaveProperty(key);
  });
});

describe('steps', () => {
  it('is a list of trees', () => {
    const block = onlyBlock(':::steps\n1. Ett *och*\n2. Två\n   - under\n:::');
    expect(block).toMatchObject({ kind: 'steps', ordered: true, plain: ['Ett och', 'Två\nunder'] });
    expect(treesOf(block).map(htmlOf)).toEqual(['Ett <em>och</em>', 'Två<ul><li>under</li></ul>']);
    expect(onlyBlock(':::steps\n- a\n:::')).toMatchObject({ ordered: false });
  });

  it('is prose where it holds no list, so that no text is lost', () => {
    expect(onlyBlock(':::steps\nFörst.\n:::')).toMatchObject({ kind: 'prose' });
  });
});

describe('callout and unknown directives', () => {
  it('keep their text', () => {
    expect(onlyBlock(':::callout\n**Kurs.** Anmäl dig.\n:::').kind).toBe('callout');
    expect(bodyHtml(':::okand\n**Text** här.\n:::')).toBe('<p><strong>Text</strong> här.</p>');
    expect(bodyHtml('::okand[Text *här*]')).toBe('<p>Text <em>här</em></p>');
    expect(bodyHtml('> a\n>\n> :::callout\n> b\n> :::')).toBe('<blockquote><p>a</p><p>b</p></blockquote>');
  });
});

describe('figure', () => {
  it('has its source as written, no size yet, and a caption', () => {
    const block = onlyBlock('::figure[Bild *från* [Åre](/sv/case)]{src=./bild-å.jpg alt="En bild"}');
    expect(block).toMatchObject({
      kind: 'figure',
      picture: { src: './bild-å.jpg', alt: 'En bild', width: 0, height: 0 },
    });
    expect(treesOf(block).map(htmlOf)).toEqual(['Bild <em>från</em> <a href="/sv/case">Åre</a>']);
  });

  it('may do without a caption', () => {
    expect(onlyBlock('::figure{src=a.jpg alt=b}')).toMatchObject({ caption: [] });
  });

  it('is left out where its source cannot be used', () => {
    expect(parse('::figure[a]{src=https://x.se/b.jpg alt=c}').body.sections).toEqual([]);
  });
});

describe('references to other files', () => {
  it('are pictures as written, with their places', () => {
    const { pictures } = parse('a ![b](<å.jpg>)\n\n::figure[c ![d](e.jpg)]{src=f.jpg alt=g}');
    expect(pictures).toEqual([
      { src: 'å.jpg', line: 1, column: 3 },
      { src: 'e.jpg', line: 3, column: 12 },
      { src: 'f.jpg', line: 3, column: 25 },
    ]);
  });

  it('are links within the site, not those that leave it', () => {
    const text =
      '[a](/sv/case/x#y) [b](#z) [c](annat) [d](https://x.se) [e](mailto:a@b.se) www.x.se\n\n[f][g] [^1]\n\n[g]: /sv/h\n[^1]: [i](/j)';
    expect(parse(text).links).toEqual([
      { url: '/sv/case/x#y', line: 1, column: 1 },
      { url: '#z', line: 1, column: 19 },
      { url: 'annat', line: 1, column: 27 },
      { url: '/sv/h', line: 3, column: 1 },
      { url: '/j', line: 6, column: 7 },
    ]);
  });

  it('are links and pictures by reference too', () => {
    const text = '[*a* ![b][p]][l] [l] ![p][]\n\n> [l]: /x\n\n[p]: q.jpg\n[l]: /y';
    expect(bodyHtml(text)).toContain(
      '<p><a href="/x"><em>a</em> <img src="q.jpg" alt="b"/></a> <a href="/x">l</a> <img src="q.jpg" alt="p"/></p>',
    );
  });
});

describe('free text', () => {
  const textsOf = (text: string) => parse(text).freeText.map(({ text: words }) => words);

  it('is all that readers see, but for links to people', () => {
    const text = [
      '## Rubrik',
      'Ett [Per](person:per-a) två `tre` fyra',
      '- fem',
      '![sex](a.jpg)',
      '<abbr title="sju">8</abbr>',
      ':::voice{role=nio side=client kind=paraphrase}\ntio\n:::',
      '::figure[elva]{src=b.jpg alt=tolv}',
      '| tretton |\n|---|',
      'x[^1]',
      '[^1]: fjorton',
    ].join('\n\n');
    const words = 'Rubrik Ett två tre fyra fem sex sju 8 nio tio elva tolv tretton x fjorton'.split(' ');
    expect(
      textsOf(text)
        .flatMap((piece) => piece.trim().split(' '))
        .sort(),
    ).toEqual(words.sort());
  });

  it('keeps a name together across emphasis, soft hyphens and joiners', () => {
    expect(textsOf('Bente **Mol**va\u00ADer Ness\u200Deth')).toEqual(['Bente Molvaer Nesseth']);
  });

  it('is never blank', () => {
    expect(textsOf('![ ](a.jpg)\n\n:::voice{role=" " side=client kind=paraphrase}\na\n:::')).toEqual(['a']);
  });

  it('has its place in the file', () => {
    const { freeText } = parse('a\n\n> b *c*\n\n- d');
    expect(freeText).toEqual([
      { text: 'a', line: 1, column: 1 },
      { text: 'b c', line: 3, column: 3 },
      { text: 'd', line: 5, column: 3 },
    ]);
  });
});
