import { describe, expect, test, vi } from 'vitest';
import { hiddenInLine } from '@/lib/domain/hidden-characters';
import { line, webUrl } from '@/lib/domain/schema-parts';
import { build, copySmallSite, inShort } from './small-site';

vi.mock('@/lib/content/parse-pool', () => import('./pool-here'));

/** Visible, and nothing else: what an editor of our languages may well write in a title. */
const sound = [
  'Fyra – som blev en',
  'AT&T &amp; <b>',
  '2\u00A0500 anställda, 5\u00A0% färre',
  'Kap.\u00A03',
  '👩🏽\u200D🚀 sökte jobb',
  '❤\uFE0F och 🏳\uFE0F\u200D🌈',
  '1\uFE0F\u20E3',
  'Čuđegirji',
];

/** Each looks like "Titel" or like nothing. */
const hidden = {
  'zero-width space': 'Ti\u200Btel',
  joiner: 'Ti\u200Dtel',
  'joiner behind an emoji': '❤\u200Dtel',
  'non-joiner': 'Ti\u200Ctel',
  'word joiner': 'Ti\u2060tel',
  'soft hyphen': 'Ti\u00ADtel',
  'right-to-left override': 'Titel \u202Egpj.exe',
  isolate: '\u2066Titel\u2069',
  mark: 'Titel\u200E.',
  'hard space': 'Ti\u00A0tel',
  'ideographic space': 'Ti\u3000tel',
  tag: 'Ti\u{E0041}tel',
  selector: 'Ti\uFE0Ftel',
  'Hangul filler': '\u3164',
  'empty Braille': '\u2800',
  'line separator': 'a\u2028b',
  'next line': 'a\u0085b',
  'line break': 'a\nb',
  'half a character': 'a\uD800b',
  'private use': 'a\uE001b',
};

describe('a line of front matter', () => {
  test.each(sound)('%j is kept', (text) => {
    expect(line(80).parse(text)).toBe(text);
  });

  test.each(Object.entries(hidden))('a %s is refused', (_, text) => {
    expect(hiddenInLine(text)).toBeDefined();
    expect(
      line(80)
        .safeParse(text)
        .error?.issues.map(({ message }) => message),
    ).toContain('rule:control-character');
  });

  test('an address holds none either', () => {
    expect(webUrl.safeParse('https://example.org/a?b=c').success).toBe(true);
    for (const url of [
      'https://example.org/\u202Efdp',
      'https://example.org/a\u200Bb',
      'https://a\u00ADb.example',
    ]) {
      expect(webUrl.safeParse(url).success, JSON.stringify(url)).toBe(false);
    }
  });

  test('length is counted in letters', async () => {
    const folders = copySmallSite({ 'firms/emoji.yml': `name: ${'🚀'.repeat(120)}\n` });
    expect(inShort(await build(folders))).toEqual([]);
  });
});

test('no folder takes a name that machines have for something of their own', async () => {
  const text = '---\ntitle: A\nlead: B\n---\n\nC\n';
  const folders = copySmallSite({
    'cases/con/sv.md': text,
    'news/index/sv.md': text,
    'people/constructor.yml': 'name: A B\n',
    'firms/lpt1.yml': 'name: A\n',
    'firms/konrad.yml': 'name: A\n',
  });
  expect(inShort(await build(folders)).map((problem) => problem.split(':')[0])).toEqual([
    'file-name cases/con/sv.md',
    'file-name firms/lpt1.yml',
    'file-name news/index/sv.md',
    'file-name people/constructor.yml',
  ]);
});
