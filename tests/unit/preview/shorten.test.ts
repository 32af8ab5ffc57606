import { expect, test } from 'vitest';
import { shorten } from '@/lib/preview/shorten';
import { longTitles } from './sheets';

test('a text that fits stays as it is', () => {
  expect(shorten('Raka besked', 11)).toBe('Raka besked');
});

test('a longer one ends with a whole word and "…"', () => {
  expect(shorten('Raka besked genom en omorganisation', 20)).toBe('Raka besked genom…');
  expect(shorten('Raka besked, genom en omorganisation', 15)).toBe('Raka besked…');
  expect(shorten('Raka besked – genom', 15)).toBe('Raka besked…');
});

test('a word longer than the room is cut', () => {
  expect(shorten('Verksamhetsutveckling', 10)).toBe('Verksamhe…');
});

test('an emoji is one character, and is not cut in two', () => {
  expect(shorten('🚀🚀🚀🚀', 3)).toBe('🚀🚀…');
});

test.each(Object.values(longTitles))('"%s" has at most 70 characters', (title) => {
  const short = shorten(title, 70);
  expect([...short].length).toBeLessThanOrEqual(70);
  expect(title.startsWith(short.slice(0, -1))).toBe(true);
});
