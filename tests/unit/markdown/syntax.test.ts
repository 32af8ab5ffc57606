import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { parseSyntax } from '@/lib/markdown/syntax';

/** Everything at once, as the parser is where nothing is left out. */
const whole = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });

const texts = [
  'Ord, *betoning*, [länk](/sv) och ~~struket~~; ~30 till ~40.\n\n- [ ] en\n- [x] två\n\nNot.[^1]\n\n[^1]: Här.',
  'Skriv till anna@exempel.se i dag.',
  'Skriv till anna&#64;exempel.se i dag.',
  'Skriv till anna\\@exempel.se i dag.',
  'Se https://exempel.se, HTTP://exempel.se och www.exempel.se/väg.',
  'Se http&#58;//exempel.se, http\\://exempel.se, WWW\\.exempel.se och w&#119;w.exempel.se.',
  '| a | b |\n| - | :-: |\n| 1 | 2 |',
  'a | b\n- | -\n1 | 2',
  'a\n:-\n1',
  'a\n-:\n1',
  '> a\n> :-:\n> 1',
  'a\n-\n1',
];

test.each(texts)('leaving out what has no sign in the text changes nothing: %j', (text) => {
  expect(parseSyntax(text)).toEqual(whole.parse(text));
});

test('the texts hold what may be left out', () => {
  const kinds = new Set(texts.flatMap((text) => whole.parse(text).children.map(({ type }) => type)));
  expect(kinds).toContain('table');
  const found = JSON.stringify(texts.map((text) => whole.parse(text)));
  for (const url of ['mailto:anna@exempel.se', 'https://exempel.se', 'http://www.exempel.se'])
    expect(found).toContain(url);
});
