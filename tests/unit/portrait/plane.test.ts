import { describe, expect, test } from 'vitest';
import { closestDistance, distance, type Point } from '@/lib/portrait/plane';
import { Random } from '../../bench/generate/random';

/** The same by measuring every pair. */
function closestOfPairs(points: readonly Point[]): number {
  const pairs = points.flatMap((a, index) => points.slice(index + 1).map((b) => distance(a, b)));
  return Math.min(Number.POSITIVE_INFINITY, ...pairs);
}

describe('the distance of the two nearest points', () => {
  test.each([
    ['none', [], Number.POSITIVE_INFINITY],
    ['one', [{ x: 1, y: 1 }], Number.POSITIVE_INFINITY],
    [
      'two at one place',
      [
        { x: 3, y: 3 },
        { x: 3, y: 3 },
      ],
      0,
    ],
    [
      'all at one place but one',
      [
        { x: 0, y: 0 },
        { x: 0, y: 0 },
        { x: 9, y: 0 },
      ],
      0,
    ],
    [
      'two far apart',
      [
        { x: -30, y: 0 },
        { x: 10, y: 30 },
      ],
      50,
    ],
    [
      'a line',
      [
        { x: 0, y: 0 },
        { x: 0, y: 7 },
        { x: 0, y: 12 },
      ],
      5,
    ],
  ])('of %s', (_, points, expected) => {
    expect(closestDistance(points)).toBe(expected);
  });

  test('is that of all pairs, however they lie', () => {
    const random = new Random('plane');
    for (let run = 0; run < 300; run++) {
      const spread = random.pick([1, 50, 1000]);
      const gap = random.chance(0.3) ? 10_000 : 0;
      const points = Array.from({ length: random.between(2, 60) }, (_, index) => ({
        x: random.next() * spread + (index % 2) * gap,
        y: random.next() * spread,
      }));
      expect(closestDistance(points)).toBe(closestOfPairs(points));
    }
  });
});
