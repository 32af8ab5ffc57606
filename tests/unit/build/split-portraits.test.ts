import { expect, test } from 'vitest';
import { cut } from '@/lib/build/cut';
import { splitPortraits } from '@/lib/build/split-portraits';

const portrait = '<svg data-portrait="" viewBox="0 0 1 1"><svg><path d="M0 0"></path></svg><circle/></svg>';

test.each([
  ['none', '<p>a</p><svg><path/></svg>', '', '<p>a</p><svg><path/></svg>'],
  ['one, with a drawing in it', `<p>a</p>${portrait}<p>b</p>`, portrait, '<p>a</p><p>b</p>'],
  ['two', `${portrait}<p>a</p>${portrait}`, portrait + portrait, '<p>a</p>'],
  ['one after another drawing', `<svg><g></g></svg>${portrait}`, portrait, '<svg><g></g></svg>'],
  ['one after an empty drawing', `<svg/>${portrait}`, portrait, '<svg/>'],
])('%s', (_what, html, portraits, rest) => {
  expect(splitPortraits(html)).toEqual({ portraits, rest });
});

test('ranges to cut may come in any order, overlap and lie within each other', () => {
  const text = '0123456789';
  const ranges = [
    { start: 6, end: 8 },
    { start: 1, end: 5 },
    { start: 2, end: 3 },
    { start: 4, end: 6 },
  ];
  expect(cut(text, ranges)).toBe('089');
  expect(cut(text, [])).toBe(text);
});
