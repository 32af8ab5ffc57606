import { describe, expect, it } from 'vitest';
import type { Locale } from '@/lib/domain/locale';
import { type RuleId, rules } from '@/lib/domain/rule';
import { parse, problemsOf } from './parse';

interface Sample {
  rule: RuleId;
  text: string;
  at: string;
  params: Record<string, unknown>;
  severity?: 'warning';
  lang?: Locale;
}

const voice = (attributes: string, text = '”Ja.”') => `:::voice{${attributes}}\n${text}\n:::`;
const given = 'role=chef side=client kind=quote';

/** One wrong text per rule and kind of fault: what is reported, and where. */
const samples: Sample[] = [
  // markup
  {
    rule: 'markup-stripped',
    text: 'a\n\nb <div>c</div>',
    at: '3:3',
    params: { what: '<div>' },
    severity: 'warning',
  },
  {
    rule: 'markup-stripped',
    text: '<p onclick="x()">b</p>',
    at: '1:1',
    params: { what: '<p onclick>' },
    severity: 'warning',
  },
  {
    rule: 'markup-stripped',
    text: 'a <span class="x">b</span>',
    at: '1:3',
    params: { what: '<span class>' },
    severity: 'warning',
  },
  {
    rule: 'markup-stripped',
    text: 'a <em data-fooBar="x">b</em>',
    at: '1:3',
    params: { what: '<em data-foobar>' },
    severity: 'warning',
  },
  {
    rule: 'markup-stripped',
    text: 'a <i lang="x y">b</i>',
    at: '1:3',
    params: { what: '<i lang>' },
    severity: 'warning',
  },
  {
    rule: 'markup-stripped',
    text: '![a](b.jpg "titel")',
    at: '1:1',
    params: { what: '<img title>' },
    severity: 'warning',
  },
  {
    rule: 'markup-stripped',
    text: '<img src="a.jpg" alt="a" srcset="data:x">',
    at: '1:1',
    params: { what: '<img srcset>' },
    severity: 'warning',
  },
  // what the HTML parser itself ignores
  {
    rule: 'markup-stripped',
    text: 'a <td>b</td>',
    at: '1:3',
    params: { what: '<td>' },
    severity: 'warning',
  },
  {
    rule: 'markup-stripped',
    text: '<div\n\na',
    at: '1:1',
    params: { what: '<div>' },
    severity: 'warning',
  },
  // an element that is left open would reach into the next paragraphs
  {
    rule: 'directive-unclosed',
    text: 'a <i lang="nb">b\n\nc',
    at: '1:3',
    params: { name: '<i>' },
    severity: 'warning',
  },
  {
    rule: 'markup-stripped',
    text: 'a\n\n[^1]: en not',
    at: '3:1',
    params: { what: '[^1]:' },
    severity: 'warning',
  },
  { rule: 'text-missing', text: '\n \n', at: '1:1', params: {}, severity: 'warning' },
  // signs that the parser has left
  {
    rule: 'markup-left',
    text: 'a **b** [c](/d e)',
    at: '1:9',
    params: { what: 'link', text: '[c](/d e)' },
  },
  {
    rule: 'markup-left',
    text: 'a\n\n- b [c] (https://d.example)',
    at: '3:5',
    params: { what: 'link', text: '[c] (https://d.example)' },
  },
  {
    rule: 'markup-left',
    text: '(a)[/b]',
    at: '1:1',
    params: { what: 'link', text: '(a)[/b]' },
  },
  {
    rule: 'markup-left',
    text: 'a [b][c]',
    at: '1:3',
    params: { what: 'link', text: '[b][c]' },
  },
  {
    rule: 'markup-left',
    text: '![a](b c.png)',
    at: '1:2',
    params: { what: 'link', text: '[a](b c.png)' },
  },
  {
    rule: 'markup-left',
    text: 'a\n\n##B {#b}',
    at: '3:1',
    params: { what: 'heading', text: '##B {#b}' },
  },
  {
    rule: 'markup-left',
    text: '## A {#a',
    at: '1:6',
    params: { what: 'anchor', text: '{#a' },
  },
  {
    rule: 'markup-left',
    text: '## A {a}',
    at: '1:6',
    params: { what: 'anchor', text: '{a}' },
  },
  {
    rule: 'markup-left',
    text: 'a {#b}',
    at: '1:3',
    params: { what: 'anchor', text: '{#b}' },
  },
  {
    rule: 'markup-left',
    text: '| a | b |\n| 1 | 2 |',
    at: '1:1',
    params: { what: 'table', text: '| a | b | | 1 | 2 |' },
  },
  {
    rule: 'markup-left',
    text: 'a ** b**',
    at: '1:3',
    params: { what: 'emphasis', text: '** b**' },
    severity: 'warning',
  },
  {
    rule: 'markup-left',
    text: '• a\n• b',
    at: '1:1',
    params: { what: 'list', text: '• a • b' },
    severity: 'warning',
  },
  {
    rule: 'markup-left',
    text: 'a\n\n    b',
    at: '3:1',
    params: { what: 'code', text: 'b' },
    severity: 'warning',
  },
  // directives
  {
    rule: 'directive-unknown',
    text: 'a\n\n:::vioce\nb\n:::',
    at: '3:1',
    params: { name: ':::vioce', suggestion: ':::voice' },
  },
  {
    rule: 'directive-unknown',
    text: ':::STEPS\n- b\n:::',
    at: '1:1',
    params: { name: ':::STEPS', suggestion: ':::steps' },
  },
  {
    rule: 'directive-unknown',
    text: ':::karta\nb\n:::',
    at: '1:1',
    params: { name: ':::karta', suggestion: '' },
  },
  {
    rule: 'directive-unknown',
    text: '::voice{role=a}',
    at: '1:1',
    params: { name: '::voice', suggestion: ':::voice' },
  },
  {
    rule: 'directive-unknown',
    text: '::constructor',
    at: '1:1',
    params: { name: '::constructor', suggestion: '' },
  },
  {
    rule: 'directive-unknown',
    text: '::: steps\n- a',
    at: '1:1',
    params: { name: '::: steps', suggestion: ':::steps' },
  },
  { rule: 'directive-unknown', text: 'a\n\n:::', at: '3:1', params: { name: ':::', suggestion: '' } },
  {
    rule: 'directive-unknown',
    text: '- a\n\n  ::figure{src=a.jpg alt=b}',
    at: '3:3',
    params: { name: '::figure', suggestion: '', inside: 'listItem' },
  },
  {
    rule: 'directive-unknown',
    text: '::::callout\na\n\n:::steps\n- a\n:::\n::::',
    at: '4:1',
    params: { name: ':::steps', suggestion: '', inside: 'containerDirective' },
  },
  {
    rule: 'directive-attribute-unknown',
    text: voice(`${given} rolle=x`),
    at: '1:43',
    params: { directive: ':::voice', attribute: 'rolle', suggestion: 'role' },
  },
  {
    rule: 'directive-attribute-unknown',
    text: ':::steps{.bred}\n- a\n:::',
    at: '1:10',
    params: { directive: ':::steps', attribute: 'class', suggestion: '' },
  },
  {
    rule: 'directive-attribute-unknown',
    text: ':::callout{constructor=x}\na\n:::',
    at: '1:12',
    params: { directive: ':::callout', attribute: 'constructor', suggestion: '' },
  },
  {
    rule: 'directive-attribute-unknown',
    text: ':::callout[Om detta]\na\n:::',
    at: '1:11',
    params: { directive: ':::callout', attribute: '[…]', suggestion: '' },
  },
  {
    rule: 'directive-attribute-value',
    text: voice('role=a side=kund kind=quote'),
    at: '1:17',
    params: {
      directive: ':::voice',
      attribute: 'side',
      value: 'kund',
      expected: 'client, consultant, group',
    },
  },
  {
    rule: 'directive-attribute-value',
    text: voice('person="Per A" kind=quote'),
    at: '1:10',
    params: { directive: ':::voice', attribute: 'person', value: 'Per A', expected: 'id' },
  },
  {
    rule: 'directive-attribute-value',
    text: voice(`${given} lang=svenska-på-riktigt`),
    at: '1:43',
    params: { directive: ':::voice', attribute: 'lang', value: 'svenska-på-riktigt', expected: 'language' },
  },
  {
    rule: 'directive-attribute-value',
    text: voice('role=a side=client'),
    at: '1:1',
    params: { directive: ':::voice', attribute: 'kind', value: '', expected: 'quote, paraphrase' },
  },
  { rule: 'directive-unclosed', text: 'a\n\n:::callout\nb', at: '3:1', params: { name: ':::callout' } },
  {
    rule: 'directive-unclosed',
    text: ':::callout\nb\n\n:::steps\n- a\n:::',
    at: '1:1',
    params: { name: ':::callout' },
  },
  { rule: 'directive-unclosed', text: 'a\n\n:::voice{role=chef', at: '3:1', params: { name: ':::voice' } },
  { rule: 'text-empty', text: ':::callout\n:::', at: '1:1', params: { directive: ':::callout' } },
  // voices, steps, pictures
  { rule: 'voice-speaker-missing', text: voice('side=client kind=quote'), at: '1:1', params: {} },
  { rule: 'voice-speaker-missing', text: voice('role=" " side=client kind=quote'), at: '1:1', params: {} },
  { rule: 'voice-side-missing', text: voice('role=chef kind=quote'), at: '1:1', params: { role: 'chef' } },
  { rule: 'voice-quote-marks', text: voice(given, 'Det var bra.'), at: '1:1', params: {} },
  {
    rule: 'voice-paraphrase-marks',
    text: voice('person=per-a kind=paraphrase', '"Det var bra."'),
    at: '1:1',
    params: {},
  },
  { rule: 'steps-not-list', text: ':::steps\nFörst detta.\n:::', at: '1:1', params: {} },
  { rule: 'steps-not-list', text: ':::steps\n- a\n\noch\n\n- b\n:::', at: '1:1', params: {} },
  { rule: 'figure-source-missing', text: 'a\n\n::figure[x]{alt=b}', at: '3:1', params: {} },
  { rule: 'figure-source-missing', text: '::figure{src="" alt=b}', at: '1:1', params: {} },
  { rule: 'picture-alt-missing', text: '::figure[x]{src=a.jpg}', at: '1:1', params: { src: 'a.jpg' } },
  { rule: 'picture-alt-missing', text: 'a ![ ](b.jpg)', at: '1:3', params: { src: 'b.jpg' } },
  {
    rule: 'picture-external',
    text: '![a](https://x.se/a.jpg)',
    at: '1:1',
    params: { src: 'https://x.se/a.jpg' },
  },
  {
    rule: 'picture-external',
    text: '::figure{src="//x.se/a" alt=b}',
    at: '1:10',
    params: { src: '//x.se/a' },
  },
  // links
  {
    rule: 'link-unsafe',
    text: 'a [b](javascript:alert(1))',
    at: '1:3',
    params: { url: 'javascript:alert(1)' },
  },
  { rule: 'slug-shape', text: '[b](person:Per-Å)', at: '1:1', params: { value: 'Per-Å' } },
  { rule: 'link-outside', text: '[b](../../x)', at: '1:1', params: { url: '../../x' } },
  { rule: 'link-outside', text: '![b](C:\\x\\a.jpg)', at: '1:1', params: { src: 'C:\\x\\a.jpg' } },
  { rule: 'link-outside', text: '![b](../x/a.jpg)', at: '1:1', params: { src: '../x/a.jpg' } },
  // headings
  { rule: 'heading-level', text: '# A', at: '1:1', params: { level: 1, expected: 2 } },
  { rule: 'heading-level', text: '### A', at: '1:1', params: { level: 3, expected: 2 } },
  { rule: 'heading-level', text: '## A\n\n#### B', at: '3:1', params: { level: 4, expected: 3 } },
  {
    rule: 'heading-level',
    text: '## A\n\n### B\n\n#### C\n\n##### D',
    at: '7:1',
    params: { level: 5, expected: 4 },
  },
  { rule: 'heading-level', text: '## A\n\n> ## B', at: '3:3', params: { level: 2, expected: 3 } },
  { rule: 'heading-level', text: '## A\n\n<h1>B</h1>', at: '3:1', params: { level: 1, expected: 3 } },
  { rule: 'heading-empty', text: 'a\n\n##', at: '3:1', params: {} },
  { rule: 'heading-empty', text: '## {#a}', at: '1:1', params: {} },
  { rule: 'heading-id-shape', text: '## A {#Å b}', at: '1:1', params: { id: 'Å b' } },
  { rule: 'heading-id-shape', text: '## A {#}', at: '1:1', params: { id: '' } },
  { rule: 'anchor-duplicate', text: '## A {#a}\n\n## B {#a}', at: '3:1', params: { id: 'a' } },
  {
    rule: 'anchor-duplicate',
    text: `## A {#a}\n\n${voice(`#a ${given}`)}`,
    at: '3:1',
    params: { id: 'a' },
  },
  { rule: 'anchor-duplicate', text: '## A {#related}', at: '1:1', params: { id: 'related' } },
  { rule: 'footnote-undefined', text: 'a\nb[^x] c', at: '2:2', params: { label: 'x' } },
  // characters
  { rule: 'control-character', text: 'a\nb\u202Ec\u202E', at: '2:2', params: { code: 'U+202E', count: 2 } },
  { rule: 'control-character', text: 'a\0', at: '1:2', params: { code: 'U+0000', count: 1 } },
  { rule: 'control-character', text: 'a\uE000b', at: '1:2', params: { code: 'U+E000', count: 1 } },
  {
    rule: 'control-character',
    text: 'a\u200Bb',
    at: '1:2',
    params: { code: 'U+200B', count: 1 },
    severity: 'warning',
  },
  { rule: 'control-character', text: 'a\n\nb&#xE001;c', at: '3:1', params: { code: 'U+E001', count: 1 } },
  // signs of an unfinished text
  {
    rule: 'list-missing',
    text: 'a\n\nSå arbetade vi:\n\nSlut.',
    at: '3:1',
    params: { text: 'Så arbetade vi:' },
    severity: 'warning',
  },
  {
    rule: 'list-missing',
    text: 'Kör `npm test`:',
    at: '1:1',
    params: { text: 'Kör `npm test`:' },
    severity: 'warning',
  },
  {
    rule: 'list-missing',
    text: 'Fire temaer:',
    at: '1:1',
    params: { text: 'Fire temaer:' },
    severity: 'warning',
  },
  {
    rule: 'list-missing',
    text: 'a\n\n**Fyra teman:** [^1]\n\n[^1]: b',
    at: '3:1',
    params: { text: 'Fyra teman:' },
    severity: 'warning',
  },
  ...['tekst', 'Text', 'Lorem ipsum dolor sit amet', 'xxx', 'TODO: skriv', 'TBD', '[rubrik]', '…'].map(
    (text): Sample => ({
      rule: 'placeholder-text',
      text: `a\n\n${text}`,
      at: '3:1',
      params: { text },
      severity: 'warning',
    }),
  ),
  {
    rule: 'placeholder-text',
    text: '## Overskrift',
    at: '1:1',
    params: { text: 'Overskrift' },
    severity: 'warning',
  },
  {
    rule: 'block-duplicate',
    text: 'Detta stycke kommer två gånger.\n\nb\n\nDetta  stycke kommer två  \ngånger.',
    at: '5:1',
    params: { text: 'Detta stycke kommer två gånger.', first: 1 },
    severity: 'warning',
  },
  {
    rule: 'block-duplicate',
    text: '## Resultatet\n\nDet gick bra.\n\n## Resultatet\n\nDet gick bra.',
    at: '7:1',
    params: { text: 'Det gick bra.', first: 3 },
    severity: 'warning',
  },
  ...['Read more', 'Start typing and press Enter to search', 'Learn more →', 'Click here!', 'Subscribe'].map(
    (text): Sample => ({
      rule: 'interface-english',
      text: `a\n\n${text}`,
      at: '3:1',
      params: { text },
      severity: 'warning',
    }),
  ),
  {
    rule: 'interface-english',
    text: '[Read more](/sv/case)',
    at: '1:1',
    params: { text: 'Read more' },
    severity: 'warning',
  },
  {
    rule: 'interface-english',
    text: 'Se mer: [Read more](/sv/case)',
    at: '1:9',
    params: { text: 'Read more' },
    severity: 'warning',
  },
  {
    rule: 'quotes-unbalanced',
    text: 'a\n\nHon sa "hej och gick',
    at: '3:8',
    params: { text: '"hej och gick' },
    severity: 'warning',
  },
  ...(
    [
      ['sv', 'för en tid sedan'],
      ['sv', 'för ett tag sedan'],
      ['sv', 'nyligen'],
      ['sv', 'i onsdags'],
      ['sv', 'på onsdagskvällen'],
      ['sv', 'i förra veckan'],
      ['nb', 'for noe tid siden'],
      ['nb', 'nylig'],
      ['nb', 'onsdag kveld'],
      ['nb', 'i fjor'],
      ['da', 'for nogen tid siden'],
      ['da', 'for nylig'],
      ['da', 'i onsdags'],
      ['da', 'forleden dag'],
    ] as const
  ).map(
    ([lang, phrase]): Sample => ({
      rule: 'vague-date',
      text: `a\n\nDet var ${phrase}, i Bærum.`,
      at: '3:9',
      params: { phrase },
      severity: 'warning',
      lang,
    }),
  ),
];

describe('each rule names its fault and its place', () => {
  it.each(samples.map((sample) => [sample.rule, sample.text, sample] as const))(
    '%s: %j',
    (_, text, { rule, at, params, severity = 'error', lang = 'sv' }) => {
      const { problems } = parse(text, lang);
      const [line, column] = at.split(':').map(Number);
      const expected = { rule, line, column, params, severity, field: 'body', file: 'cases/x/sv.md' };
      expect(problems).toEqual([expected]);
    },
  );
});

it('has a sample of every rule about a body', () => {
  const ofBody = rules.slice(rules.indexOf('markup-stripped'), rules.indexOf('news-undated'));
  expect(ofBody.length).toBeGreaterThan(20);
  const sampled = new Set(samples.map(({ rule }) => rule));
  expect(ofBody.filter((rule) => !sampled.has(rule))).toEqual([]);
});

describe('no rule speaks where nothing is wrong', () => {
  it.each([
    'a [b] (c) och [d](https://e.example/f) [1]',
    'a `[b](c d)` **b** `##c {#d}`',
    '```\n## a {#b\n```',
    '## A {#a}\n\n### **B** {#b}',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '#metoo och 5 * 6',
    '\\[b\\](c) och \\*\\* och a {\\#b} och [d](https://e.example)',
    '\\##A',
    'Hon sa: ”Vi arbetade så här:”',
    'Så arbetade vi:\n\n- ett\n- två',
    'Så arbetade vi:\n\n1. ett',
    'Så arbetade vi:\n\n:::steps\n- a\n:::',
    'Chefen säger:\n\n> Ja.',
    'Chefen säger:\n\n”Ja.”',
    'Chefen säger:\n\n– Ja.',
    'Så här:\n\n| a |\n|---|\n| b |',
    'Så här:\n\n```\na\n```',
    'Så här:\n\n![b](a.jpg)',
    '- Teman:\n  - ett',
    'Texten handlar om text.',
    'Det stod xxx på skylten',
    'En mening.\n\nEn mening.',
    '## Resultat\n\nEtt.\n\n## Resultat av arbetet\n\nEtt.',
    'Knappen ”Read more” heter ”Läs mer”.',
    '`Read more`',
    'Nyligheten är stor, och nyligensaken också.',
    voice('person=per-a kind=quote', '”Det var nyligen.”'),
    voice('person=per-a side=group kind=paraphrase', 'Hon kallar det ”bra”.'),
    voice('person=per-a kind=paraphrase', '”Lyxigt” var ordet, och samarbetet var ”rakt”.'),
    voice('person=per-a kind=quote', '<q>Ja.</q>'),
    voice(`#rak ${given}`, '”Ja”, säger hon. ”Och nej.”'),
    '## A {#a}\n\n### B {#b}\n\n#### C\n\n### D\n\n## E',
    '<h3>A</h3>'.replace(/^/, '## X\n\n'),
    'a[^1]\n\n[^1]: not',
    'a \\[^x] `[^y]`',
    'Soft\u00ADhyphen och 👩\u200D👧 får stå.',
    '<!-- en kommentar med <div> och [^x] -->\n\na',
    '~30 till ~40 procent',
    '| a | b |\n|:--|--:|\n| c | d |',
    '```js\nlet a;\n```',
    'a <kbd>x</kbd><br>b <sub>2</sub> <abbr title="x">y</abbr> <q lang="nb">z</q>',
    '3. a\n4. b',
    'Kolon :: i text, och 10::30',
    'En 5" skärm, en 55" skärm',
    '\\:::voice',
  ])('%j', (text) => {
    expect(problemsOf(text)).toEqual([]);
  });
});
