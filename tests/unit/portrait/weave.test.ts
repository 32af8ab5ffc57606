import { describe, expect, test } from 'vitest';
import type { PortraitInput } from '@/lib/portrait';
import { discRadius, mostInCircle } from '@/lib/portrait/weave';
import { people } from './cases';
import { drawnMarks, leastAir, reach } from './drawn-marks';

const everyCount = Array.from({ length: 600 }, (_, index) => index + 1);
const largeCounts = [601, 777, 1000, 1597, 2000, 2500, 2584, 3333, 4000, 4181, 4700, 4999, 5000];

/** Checks the dots of a portrait after rounding, and returns how far from the middle they reach. */
function goodReach(input: PortraitInput, count: number): number {
  const dots = drawnMarks(input);
  expect(dots).toHaveLength(count);
  expect(leastAir(dots)).toBeGreaterThan(0);
  const farthest = Math.max(...dots.map(reach));
  expect(farthest).toBeLessThanOrEqual(discRadius);
  return farthest;
}

// Every pair of dots is measured: seconds on a slow machine.
describe('dots, read back from the path', { timeout: 60_000 }, () => {
  test('1 to 600: one for each person, none overlapping, all inside the disc, which a spiral fills', () => {
    expect(everyCount).toHaveLength(600);
    for (const count of everyCount) {
      const farthest = goodReach(people(count), count);
      if (count > mostInCircle) expect(farthest).toBeGreaterThan(discRadius - 4);
    }
  });

  test('up to 5,000', () => {
    for (const count of largeCounts) expect(goodReach(people(count), count)).toBeGreaterThan(discRadius - 4);
  });

  test('"about" keeps the number, the gaps and the disc', () => {
    for (const count of [1, 2, 3, 4, 5, 9, 15, 40, 299, 2500, 5000]) {
      goodReach(people(count, true), count);
      goodReach({ figures: [], employees: { value: count, approx: true } }, count);
    }
  });

  test('participants and employees together', () => {
    for (const [some, all] of [
      [1, 1],
      [1, 8],
      [15, 2500],
      [300, 400],
      [40, 3],
      [2500, 2500],
      [1, 4999],
    ] as const) {
      goodReach({ ...people(some), employees: { value: all } }, some + all);
    }
  });

  test('the air around a dot is never less than a third of its width', () => {
    for (const count of [9, 15, 40, 300, 460, 2500, 5000]) {
      const dots = drawnMarks(people(count));
      expect(leastAir(dots)).toBeGreaterThan((dots[0]?.size ?? 0) / 3);
    }
  });
});

describe('a few dots', () => {
  test('one stands in the middle, two and three symmetrically around it', () => {
    expect(drawnMarks(people(1))).toMatchObject([{ x: 0, y: 0 }]);
    const [left, right] = drawnMarks(people(2)).sort((a, b) => a.x - b.x);
    expect(left?.x).toBe(-(right?.x ?? 0));
    expect([left?.y, right?.y]).toEqual([0, 0]);
    const radii = drawnMarks(people(3)).map(({ x, y }) => Math.round(Math.hypot(x, y)));
    expect(new Set(radii).size).toBe(1);
  });
});

describe('participants and employees', () => {
  const dots = drawnMarks({ ...people(15), employees: { value: 2500 } });
  const radii = (mark: string) => dots.filter((dot) => dot.mark === mark).map(({ x, y }) => Math.hypot(x, y));

  test('an empty band parts them, wider than the gaps of the weave', () => {
    expect(Math.min(...radii('context')) - Math.max(...radii('dot'))).toBeGreaterThan(
      1.5 * leastAir(dots) + 15,
    );
  });

  test('a person is as large in either', () => {
    expect(new Set(dots.map(({ size }) => size)).size).toBe(1);
  });
});
