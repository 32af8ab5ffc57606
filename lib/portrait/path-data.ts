import type { Arc } from './orbit';
import { onCircle, type Point } from './plane';

/** Neighbours in a sunflower lie a Fibonacci number of places apart. */
const strides = [1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144];

/** Two numbers with as few characters as path data allow: `5-3`, `5 3`. */
function pair(x: number, y: number): string {
  return y < 0 ? `${x}${y}` : `${x} ${y}`;
}

/** Whole units suffice: one is a quarter of a CSS pixel in a hero. */
function rounded({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) };
}

/** Every `stride`th point, then the same from the next start, until all are taken. */
function strided(points: Point[], stride: number): Point[] {
  const taken: Point[] = [];
  for (let start = 0; start < stride; start++) {
    for (let index = start; index < points.length; index += stride) {
      const point = points[index];
      if (point) taken.push(point);
    }
  }
  return taken;
}

/** A horizontal stroke at each point; each move is relative to the last, so that its numbers are short. */
function strokes(points: Point[], length: number): string {
  let pen: Point = { x: 0, y: 0 };
  const moves = points.map((point, index) => {
    const move = index === 0 ? `M${pair(point.x, point.y)}` : `m${pair(point.x - pen.x, point.y - pen.y)}`;
    pen = { x: point.x + length, y: point.y };
    return `${move}h${length}`;
  });
  return moves.join('');
}

/**
 * Dots as strokes of no length, which round caps make round: `M12-5h0m9 4h0`. Their order is free, so that each
 * follows a neighbour: of the possible strides the shortest path is taken.
 */
export function dotPath(points: Point[]): string {
  const whole = points.map(rounded);
  const paths = strides.map((stride) => strokes(strided(whole, stride), 0));
  return paths.reduce((shortest, path) => (path.length < shortest.length ? path : shortest));
}

/** Squares as strokes as long as they are wide, without caps. */
export function squarePath(points: Point[], side: number): string {
  const leftEdges = points.map(({ x, y }) => rounded({ x: x - side / 2, y }));
  return strokes(leftEdges, side);
}

/** Arcs of a circle around the origin, clockwise. A single month is an arc of nearly the whole circle. */
export function arcPath(arcs: Arc[], radius: number): string {
  const moves = arcs.map(({ from, to }) => {
    const start = rounded(onCircle(radius, from));
    const end = rounded(onCircle(radius, to));
    const isLarge = to - from > Math.PI ? 1 : 0;
    return `M${pair(start.x, start.y)}A${radius} ${radius} 0 ${isLarge} 1 ${pair(end.x, end.y)}`;
  });
  return moves.join('');
}
