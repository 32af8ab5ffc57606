import { expect, test } from 'vitest';
import { excerptOf } from '@/lib/search/query/excerpt';
import type { ExpandedWord, Expansion } from '@/lib/search/query/expansion';
import { HitWords } from '@/lib/search/query/hit-words';
import type { SearchSection } from '@/lib/search/search-document';

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

const leadership = new HitWords([
  word('ledarskap', [['ledarskap', 1]], [word('ledar', [['led', 1]]), word('skap', [['skap', 1]])]),
]);

test('a part of a word counts only where the word does not stand', () => {
  const parts = { id: 'delar', text: 'De leds av ett forum som vill skapa något.' };
  const whole = { id: 'ordet', text: 'Samtalet om ledarskap började.' };
  const inDocument = (...sections: SearchSection[]) => {
    const excerpt = excerptOf({ slug: 'a', lang: 'sv', title: 'Att skapa', sections }, leadership);
    const marked = [...excerpt.title, ...excerpt.text].filter(({ isHit }) => isHit).map(({ text }) => text);
    return [excerpt.section?.id, ...marked];
  };
  expect(inDocument(parts)).toEqual(['delar', 'skapa', 'leds', 'skapa']);
  expect(inDocument(parts, whole)).toEqual(['ordet', 'ledarskap']);
});

/** A word of a query with the Swedish stems that answer it. */
function word(
  text: string,
  stems: [stem: string, weight: number][],
  parts: ExpandedWord[] = [],
): ExpandedWord {
  const expansions = stems.map(
    ([stem, weight]): Expansion => ({
      ...{ lang: 'sv', stem, weight, kind: 'exact', inCompounds: false },
      list: { frequency: 1, slots: [[0, [0]]] },
    }),
  );
  return { text, expansions, parts };
}
