import { type Mark, type PortraitInput, portraitGeometry, portraitSvg } from '@/lib/portrait';

/** A mark as it will be on the screen: read back from path data, after rounding. */
export interface DrawnMark {
  mark: Mark;
  /** The middle; for an arc its beginning. */
  x: number;
  y: number;
  size: number;
  /** An arc's end. */
  end?: { x: number; y: number };
}

const stroke = /([Mm])(-?\d+)\s?(-?\d+)h(\d+)/y;
const arc = /M(-?\d+)\s?(-?\d+)A930 930 0 [01] 1 (-?\d+)\s?(-?\d+)/y;

/** Matches a sticky pattern again and again until the text is used up. @throws when something else stands there */
function matchAll(text: string, pattern: RegExp): number[][] {
  const found: number[][] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(text);
    if (!match) throw new Error(`not path data: ${text.slice(at, at + 40)}`);
    found.push(match.slice(1).map((part) => (part === 'M' ? 1 : part === 'm' ? 0 : Number(part))));
  }
  return found;
}

/** Every mark of a portrait, in the order of its paths. */
export function drawnMarks(input: PortraitInput): DrawnMark[] {
  const geometry = portraitGeometry(input);
  if (!geometry) return [];
  return portraitSvg(geometry, { detail: 'hero' }).paths.flatMap(({ mark, d, strokeWidth }): DrawnMark[] => {
    if (mark === 'arc') {
      return matchAll(d, arc).map(([x = 0, y = 0, endX = 0, endY = 0]) => ({
        mark,
        x,
        y,
        size: strokeWidth,
        end: { x: endX, y: endY },
      }));
    }
    let pen = { x: 0, y: 0 };
    return matchAll(d, stroke).map(([isAbsolute, x = 0, y = 0, length = 0]) => {
      const start = isAbsolute ? { x, y } : { x: pen.x + x, y: pen.y + y };
      pen = { x: start.x + length, y: start.y };
      return { mark, x: start.x + length / 2, y: start.y, size: strokeWidth };
    });
  });
}

/** How many marks of each kind. */
export function tally(marks: DrawnMark[]): Partial<Record<Mark, number>> {
  const counts: Partial<Record<Mark, number>> = {};
  for (const { mark } of marks) counts[mark] = (counts[mark] ?? 0) + 1;
  return counts;
}

/** The least air between any two round marks, below 0 where they overlap. */
export function leastAir(marks: DrawnMark[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [index, a] of marks.entries()) {
    for (let next = index + 1; next < marks.length; next++) {
      const b = marks[next];
      if (b) least = Math.min(least, Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2) - (a.size + b.size) / 2);
    }
  }
  return least;
}

/** Distance from the middle to the mark's outer edge; a square's is its corner. */
export function reach({ mark, x, y, size }: DrawnMark): number {
  return Math.hypot(x, y) + (mark === 'square' ? size * Math.SQRT1_2 : size / 2);
}
