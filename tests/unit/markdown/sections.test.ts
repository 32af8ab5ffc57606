import { describe, expect, it } from 'vitest';
import { personMark } from '@/lib/domain/person-mark';
import { htmlOf, parse, plainOf, rulesBroken } from './parse';

const sectionsOf = (text: string) => parse(text).body.sections;
const idsOf = (text: string) => sectionsOf(text).map(({ id }) => id);

describe('sections', () => {
  it('begin at each ##; what stands before the first has neither id nor heading', () => {
    const [first, second, third, ...others] = sectionsOf(
      'Ingress.\n\n## Ett\n\na\n\n### Under\n\nb\n\n## Två',
    );
    expect(others).toEqual([]);
    expect(Object.keys(first ?? {}).sort()).toEqual(['blocks', 'plain']);
    expect(second).toMatchObject({ id: 'ett', heading: 'Ett', plain: 'a\nUnder\nb' });
    expect(second?.blocks.map(({ kind }) => kind)).toEqual(['prose']);
    expect(third).toEqual({
      id: 'tva',
      heading: 'Två',
      headingTree: [{ type: 'text', value: 'Två' }],
      blocks: [],
      plain: '',
    });
  });

  it('part prose at directives', () => {
    const text = 'a\n\nb\n\n:::callout\nc\n:::\n\nd\n\n::figure[e]{src=f.jpg alt=g}';
    expect(sectionsOf(text)[0]?.blocks.map(({ kind }) => kind)).toEqual([
      'prose',
      'callout',
      'prose',
      'figure',
    ]);
  });

  it('are none in an empty text', () => {
    for (const text of ['', '\n\n', '<!-- -->\n\n<!-- -->', '[a]: /b']) {
      expect(parse(text).body).toEqual({ sections: [], outline: [], anchors: [], people: [] });
    }
  });

  it('are kept without positions and without white space between blocks', () => {
    const json = JSON.stringify(parse('## A\n\nb **c** *d*\n\n- e\n- f\n\n> g\n\n| h |\n|---|\n| i |').body);
    expect(json).not.toMatch(/"position"|"data"|"\\n"/);
    expect(json).toContain('{"type":"text","value":" "}');
  });
});

it('white space between words beside a block stays', () => {
  const [section] = sectionsOf('<blockquote><em>a</em> <em>b</em><p>c</p></blockquote>\n\n- *d* *e*\n  - f');
  const html = section?.blocks.map((block) => ('tree' in block ? htmlOf(block.tree) : '')).join('');
  expect(html).toContain('<em>a</em> <em>b</em><p>c</p>');
  expect(html).toContain('<em>d</em> <em>e</em><ul>');
});

describe('ids of headings', () => {
  it('are made of the words, in ASCII', () => {
    expect(idsOf('## Åtgärder & *ödmjukhet*\n\n## Ærlig øvelse')).toEqual([
      'atgarder-odmjukhet',
      'aerlig-ovelse',
    ]);
  });

  it('are the author’s where given, and leave the words alone', () => {
    const [section] = sectionsOf('## Säga *det*  {#saga-det}');
    expect(section).toMatchObject({ id: 'saga-det', heading: 'Säga det' });
    expect(htmlOf(section?.headingTree ?? [])).toBe('Säga <em>det</em>');
    expect(idsOf('Rubrik {#egen}\n---')).toEqual(['egen']);
    expect(idsOf('## Rubrik {#egen} ##')).toEqual(['egen']);
  });

  it('are numbered where taken, and give way to chosen ones further down', () => {
    expect(idsOf('## Resultat\n\n## Resultat\n\n## Resultat')).toEqual([
      'resultat',
      'resultat-2',
      'resultat-3',
    ]);
    expect(idsOf('## Resultat\n\n## Annat {#resultat}')).toEqual(['resultat-2', 'resultat']);
    expect(idsOf('## Resultat 2\n\n## Resultat\n\n## Resultat')).toEqual([
      'resultat-2',
      'resultat',
      'resultat-3',
    ]);
  });

  it('leave those of the page to the page', () => {
    expect(idsOf('## Case\n\n## Links\n\n## Related\n\n## Main')).toEqual([
      'case-2',
      'links-2',
      'related-2',
      'main-2',
    ]);
  });

  it('exist for any words', () => {
    expect(idsOf('## ???\n\n## 😀\n\n## constructor\n\n## __proto__')).toEqual([
      'del',
      'del-2',
      'constructor',
      'proto',
    ]);
    const [id = ''] = idsOf(`## ${'långa ord '.repeat(30)}`);
    expect(id).toMatch(/^langa-ord(-langa-ord)+(-langa)?$/);
    expect(id.length).toBeLessThanOrEqual(70);
  });

  it('name nobody', () => {
    const { body } = parse('## Möte med [Per Å](person:per-a)\n\n### [Per Å](person:per-a)');
    expect(body.anchors).toEqual(['mote-med', 'del']);
    expect(body.sections[0]?.heading).toBe(`Möte med ${personMark('per-a', 'Per Å')}`);
    expect(body.outline[1]?.text).toBe(personMark('per-a', 'Per Å'));
  });

  it('are replaced where an author’s cannot stand', () => {
    expect(idsOf('## Ett {#Å}\n\n## Två {#a}\n\n## Tre {#a}')).toEqual(['ett', 'a', 'tre']);
  });
});

it('the outline lists ## and ###, in every block', () => {
  const text = '## A\n\n### B\n\n#### C\n\n:::callout\n### D {#d}\n\ne\n:::\n\n## F';
  expect(parse(text).body.outline).toEqual([
    { id: 'a', text: 'A', depth: 2 },
    { id: 'b', text: 'B', depth: 3 },
    { id: 'd', text: 'D', depth: 3 },
    { id: 'f', text: 'F', depth: 2 },
  ]);
});

it('anchors are all ids, in order', () => {
  const voice = ':::voice{#rost person=per-a kind=paraphrase}\nDet är bra.[^1]\n:::';
  expect(parse(`## A\n\nb[^1]\n\n### C\n\n${voice}\n\n[^1]: d`).body.anchors).toEqual([
    'a',
    'notref-1',
    'c',
    'rost',
    'notref-1-2',
    'noter',
    'not-1',
  ]);
});

describe('heading levels', () => {
  it('are moved to where they fit', () => {
    const html = (text: string) =>
      htmlOf(
        parse(text).body.sections.flatMap(({ blocks }) => blocks.flatMap((b) => ('tree' in b ? b.tree : []))),
      );
    expect(html('## A\n\n##### B')).toBe('<h4 id="b">B</h4>');
    expect(html('## A\n\n> # B\n> c')).toBe('<blockquote><h3 id="b">B</h3><p>c</p></blockquote>');
    expect(html('## A\n\n<h6>B</h6>')).toBe('<h4 id="b">B</h4>');
    expect(sectionsOf('# A')[0]).toMatchObject({ id: 'a', heading: 'A' });
  });

  it('may go back up', () => {
    expect(rulesBroken('## A\n\n### B\n\n#### C\n\n### D\n\n## E\n\n### F')).toEqual([]);
  });
});

describe('plain text', () => {
  it('has a line per block and list item, without markup', () => {
    const text = [
      'Ett *stycke*\növer `två` rader,  \nmed brytning.',
      '- a\n- b\n  - c',
      '> d',
      '| e | f |\n|---|---|\n| g | h |',
      '```\ni\nj\n```',
      '![k "l"](m.jpg)',
      'n[^1]',
      '::figure[o]{src=p.jpg alt=q}',
      ':::steps\n- r\n- s\n:::',
      '[^1]: t',
    ].join('\n\n');
    expect(plainOf(text).split('\n')).toEqual([
      'Ett stycke över två rader, med brytning.',
      ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i j', 'k ”l”', 'n', 'q', 'o', 'r', 's'],
    ]);
  });

  it('has people as marks, also where emphasis parts the name', () => {
    expect(plainOf('Hos [Per *Å* Öst](person:per-a) var [allt](/sv) bra.')).toBe(
      `Hos ${personMark('per-a', 'Per Å Öst')} var allt bra.`,
    );
    expect(plainOf('[Per](person:per-a)[Åsa](person:asa-b)')).toBe(
      personMark('per-a', 'Per') + personMark('asa-b', 'Åsa'),
    );
  });

  it('cannot be given a mark by an author', () => {
    expect(plainOf('a\uE000per-a\uE001Per\uE002 &#xE000;b&#57345;c')).toBe('aper-aPer bc');
  });

  it('loses soft hyphens', () => {
    expect(plainOf('ledar\u00ADskap')).toBe('ledarskap');
  });
});
