import { expect, test } from 'vitest';
import { excerptOf, HitWords } from '@/lib/search/query/excerpt';

const hits = new HitWords([
  {
    text: 'ledergruppe',
    expansions: ['led', 'grup'].map((stem) => ({
      ...{ lang: 'da', stem, kind: 'exact', weight: 1, inCompounds: true },
      list: { frequency: 0, slots: [] },
    })),
    parts: [],
  },
]);

test.each([
  ['to ledere', ['ledere']],
  // Compounds that begin or end with a hit.
  ['en ledelsesgruppe', ['ledelsesgruppe']],
  ['en arbejdsgruppe', ['arbejdsgruppe']],
  // A short stem at the end is mostly an ending.
  ['de udviklede et værktøj', []],
])('%s: marks %j', (text, marked) => {
  const { text: pieces } = excerptOf({ slug: 'a', lang: 'da', title: 'A', sections: [{ text }] }, hits);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  expect(pieces.filter(({ isHit }) => isHit).map((piece) => piece.text)).toEqual(marked);
});
