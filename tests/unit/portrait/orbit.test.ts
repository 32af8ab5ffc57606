import { describe, expect, test } from 'vitest';
import type { PortraitInput } from '@/lib/portrait';
import { ringRadius } from '@/lib/portrait/orbit';
import { discRadius } from '@/lib/portrait/weave';
import { figure } from './cases';
import { type DrawnMark, drawnMarks, leastAir, reach } from './drawn-marks';

const everyCount = Array.from({ length: 120 }, (_, index) => index + 1);

function effort(months: number, days: number, centres = 0): PortraitInput {
  return {
    figures: [
      figure({ id: 'months', value: months, unit: 'months', kind: 'effort' }),
      figure({ id: 'days', value: days, unit: 'days', kind: 'effort' }),
      figure({ id: 'centres', value: centres, unit: 'centres', kind: 'units' }),
    ].filter(({ value }) => value > 0),
  };
}

const only = (marks: DrawnMark[], mark: DrawnMark['mark']) => marks.filter((drawn) => drawn.mark === mark);

/** Angle of a point on the ring, clockwise from twelve o'clock. */
const angleOf = ({ x, y }: { x: number; y: number }) => Math.atan2(x, -y);

/** The way round from one angle to the other, clockwise. */
const turn = (from: number, to: number) => (to - from + 4 * Math.PI) % (2 * Math.PI);

/** How much of the gap between two months no tick covers, in units along the ring. */
function freeGap(before: DrawnMark, after: DrawnMark, ticks: DrawnMark[]): number {
  const from = angleOf(before.end ?? before);
  const width = turn(from, angleOf(after)) * ringRadius;
  const covered = ticks.map((tick) => {
    const ahead = turn(from, angleOf(tick)) * ringRadius;
    const middle = ahead > Math.PI * ringRadius ? ahead - 2 * Math.PI * ringRadius : ahead;
    return Math.max(0, Math.min(middle + tick.size / 2, width) - Math.max(middle - tick.size / 2, 0));
  });
  return width - covered.reduce((sum, part) => sum + part, 0);
}

describe('the ring', () => {
  test('each month is an arc, longer than the gap after it', () => {
    for (const months of everyCount) {
      const arcs = only(drawnMarks(effort(months, 0)), 'arc');
      expect(arcs).toHaveLength(months);
      const [first] = arcs;
      const length = first?.end ? turn(angleOf(first), angleOf(first.end)) * ringRadius : 0;
      const step = (2 * Math.PI * ringRadius) / months;
      expect(length).toBeGreaterThan(step - length);
    }
  });

  test('a tick never hides a gap, however many months and ticks there are', () => {
    const counts = everyCount.filter((count) => count <= 30 || count % 12 === 0);
    for (const months of counts) {
      for (const days of counts) {
        const marks = drawnMarks(effort(months, days));
        const arcs = only(marks, 'arc');
        const ticks = only(marks, 'tick');
        expect([arcs.length, ticks.length]).toEqual([months, days]);
        const free = arcs.map((arc, index) => freeGap(arcs.at(index - 1) ?? arc, arc, ticks));
        expect(Math.min(...free), `${months} months, ${days} ticks`).toBeGreaterThan(4);
      }
    }
  });

  test('ten ticks beside fifteen months stand symmetrically about the vertical', () => {
    const ticks = only(drawnMarks(effort(15, 10)), 'tick');
    const mirrored = ticks.map(({ x, y }) => `${-x} ${y}`).sort();
    expect(ticks.map(({ x, y }) => `${x} ${y}`).sort()).toEqual(mirrored);
  });
});

describe('around the disc', () => {
  test('ticks and squares keep clear of one another, of the ring and of the disc', () => {
    for (const count of everyCount) {
      const marks = drawnMarks(effort(count, count, count)).filter(({ mark }) => mark !== 'arc');
      const squares = only(marks, 'square');
      const corners = squares.map((square) => ({ ...square, size: square.size * Math.SQRT2 }));
      expect(squares).toHaveLength(count);
      expect(leastAir([...corners, ...only(marks, 'tick')])).toBeGreaterThan(0);
      expect(Math.max(...squares.map(reach))).toBeLessThan(ringRadius - 28);
      expect(Math.min(...corners.map(({ x, y, size }) => Math.hypot(x, y) - size / 2))).toBeGreaterThan(
        discRadius + 10,
      );
    }
  });

  test('squares take the ring where there is no effort, and everything stays in the view box', () => {
    const marks = [...drawnMarks(effort(0, 0, 13)), ...drawnMarks(effort(15, 10, 13))];
    expect(Math.hypot(marks[0]?.x ?? 0, marks[0]?.y ?? 0)).toBeCloseTo(ringRadius, 0);
    expect(Math.max(...marks.map(reach))).toBeLessThan(1000);
  });
});
