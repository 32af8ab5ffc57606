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

/** How many characters the numbers of these strokes take where they have no length; the letters are as many in any order. */
function charactersOf(points: Point[]): number {
  let [x, y, characters] = [0, 0, 0];
  for (const point of points) {
    const down = point.y - y;
    // A minus parts two numbers as a space does.
    characters += charactersIn(point.x - x) + charactersIn(Math.abs(down));
    ({ x, y } = point);
  }
  return characters;
}

/** Of a whole number in the plane, none of which is as long as five digits. */
function charactersIn(whole: number): number {
  const size = Math.abs(whole);
  const digits = size < 10 ? 1 : size < 100 ? 2 : size < 1000 ? 3 : 4;
  return whole < 0 ? digits + 1 : digits;
}

const known = new WeakMap<Point[], string>();

/**
 * Dots as strokes of no length, which round caps make round: `M12-5h0m9 4h0`. Their order is free, so that each
 * follows a neighbour: of the possible strides the shortest path is taken. Hero and card have the same dots, so what
 * was found for some is kept with them.
 */
export function dotPath(points: Point[]): string {
  const path = known.get(points) ?? shortestPath(points.map(rounded));
  known.set(points, path);
  return path;
}

function shortestPath(points: Point[]): string {
  const [first = points, ...others] = strides.map((stride) => strided(points, stride));
  let shortest = { order: first, characters: charactersOf(first) };
  for (const order of others) {
    const characters = charactersOf(order);
    if (characters < shortest.characters) shortest = { order, characters };
  }
  return strokes(shortest.order, 0);
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
