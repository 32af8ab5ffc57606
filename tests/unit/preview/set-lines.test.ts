import { describe, expect, test } from 'vitest';
import { breakWord } from '@/lib/preview/break-word';
import { type Room, setLines } from '@/lib/preview/set-lines';
import { widthOf } from '@/lib/preview/typeface';
import { longTitles } from './sheets';

const room: Room = {
  face: 'serif',
  width: 534,
  height: 320,
  sizes: [80, 68, 56, 46],
  leading: 1.05,
  tracking: -0.02,
};

function faultsOf(text: string): string[] {
  const { lines, size, step } = setLines(text, room);
  const width = (line: string) => widthOf(line, { ...room, size });
  return [
    ...lines.filter((line) => width(line) > room.width).map((line) => `"${line}" is too wide`),
    ...(lines.length * step > room.height ? [`${lines.length} lines are too high`] : []),
    ...(lines.some((line) => line !== line.trim() || line === '')
      ? ['a line is empty or begins with a space']
      : []),
  ];
}

describe('a title', () => {
  test('is as large as it fits', () => {
    expect(setLines('Kort', room).size).toBe(80);
    expect(setLines('Raka besked genom en stor omorganisation i kommunen', room).size).toBeLessThan(80);
  });

  test('has lines of about the same length', () => {
    expect(setLines('Att leda genom en omorganisation', room).lines).toEqual([
      'Att leda',
      'genom en',
      'omorganisation',
    ]);
  });

  test.each(Object.entries(longTitles))(
    'in %s, of 80 characters with a compound of at least 45, fits whole',
    (_, title) => {
      expect([...title]).toHaveLength(80);
      expect(Math.max(...title.split(' ').map((word) => [...word].length))).toBeGreaterThanOrEqual(45);
      const { lines } = setLines(title, room);
      expect(faultsOf(title)).toEqual([]);
      expect(lines.filter((line) => line.endsWith('-')).length).toBeGreaterThan(0);
      expect(lines.join(' ').replaceAll('- ', '')).toBe(title);
    },
  );

  test.each([
    'W'.repeat(80),
    'i'.repeat(80),
    '-'.repeat(80),
    'å ö '.repeat(20),
    `${'w'.repeat(40)} ${'m'.repeat(39)}`,
  ])('without a sensible break (%s) stays within its room', (title) => {
    expect(faultsOf(title)).toEqual([]);
  });

  test('that fits in no size ends in "…"', () => {
    const text = 'Ett mycket långt stycke. '.repeat(30);
    expect(setLines(text, room).lines.at(-1)).toMatch(/\S…$/);
    expect(faultsOf(text)).toEqual([]);
  });

  test('without any room comes to an end', () => {
    expect(setLines('Raka besked', { ...room, width: -1 }).lines.at(-1)).toBe('…');
  });

  test('that is broken begins on the line before', () => {
    const [first = ''] = setLines(longTitles.sv, room).lines;
    expect(first).toMatch(/^Nya verksam.*-$/);
  });

  test('of which no letter can be drawn takes no line', () => {
    expect(setLines('🚀', room).lines).toEqual([]);
  });
});

describe('a word that is too long', () => {
  const within = (most: number) => (text: string) => text.length <= most;

  test.each([
    ['verksamhetsutveckling', 10, 'verksam-', 'hetsutveckling'],
    ['kommunesammenslåing', 9, 'kommune-', 'sammenslåing'],
    ['ledelsesgrundlag', 9, 'ledel-', 'sesgrundlag'],
    ['Nord-Trøndelagsamarbeidet', 8, 'Nord-', 'Trøndelagsamarbeidet'],
    ['och/eller-frågan', 6, 'och/', 'eller-frågan'],
  ])('%s is parted so that one consonant begins the next line', (word, most, beginning, rest) => {
    expect(breakWord(word, within(most))).toEqual([beginning, rest]);
  });

  test('is parted anywhere where the rule finds nothing, and never without progress', () => {
    expect(breakWord('WWWWWWWW', within(5))).toEqual(['WWWW-', 'WWWW']);
    expect(breakWord('WWWWWWWW', () => false)).toEqual(['W-', 'WWWWWWW']);
  });
});
