/** A point of the portrait's plane: the origin is the middle of the disc, x to the right, y down. */
export interface Point {
  x: number;
  y: number;
}

/** @param angle radians clockwise from twelve o'clock, as one reads a dial */
export function onCircle(radius: number, angle: number): Point {
  return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) };
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/**
 * The exact distance of the two nearest points. They are sorted into square cells of four points on average, and each
 * is measured against those of its own and the neighbouring cells: a pair no further apart than a cell's side is
 * among these. Should the nearest be further apart than that, the cells are made larger.
 * @returns Infinity for fewer than two points
 */
export function closestDistance(points: readonly Point[]): number {
  if (points.length < 2) return Number.POSITIVE_INFINITY;
  const [left, right] = extent(points.map(({ x }) => x));
  const [top, bottom] = extent(points.map(({ y }) => y));
  const longest = Math.max(right - left, bottom - top);
  if (longest === 0) return 0;
  for (let side = (2 * longest) / Math.sqrt(points.length); ; side *= 2) {
    const nearest = closestInCells(points, { x: left, y: top }, side, Math.floor(longest / side) + 1);
    if (nearest <= side || side > 2 * longest) return nearest;
  }
}

function extent(numbers: readonly number[]): [number, number] {
  return numbers.reduce<[number, number]>(
    ([least, most], number) => [Math.min(least, number), Math.max(most, number)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

/** @param across how many cells stand side by side */
function closestInCells(points: readonly Point[], corner: Point, side: number, across: number): number {
  // A margin of empty cells, so that each has all its neighbours.
  const row = across + 2;
  const cells: Point[][] = Array.from({ length: row * row }, () => []);
  const around = [-row - 1, -row, -row + 1, -1, 0, 1, row - 1, row, row + 1];
  let best = Number.POSITIVE_INFINITY;
  for (const point of points) {
    const column = Math.floor((point.x - corner.x) / side) + 1;
    const at = (Math.floor((point.y - corner.y) / side) + 1) * row + column;
    for (const step of around) {
      for (const other of cells[at + step] ?? []) {
        const dx = other.x - point.x;
        const dy = other.y - point.y;
        // The exact distance is dear, and most pairs are by far no nearer.
        if (dx * dx + dy * dy < best * best * 1.000001) best = Math.min(best, distance(point, other));
      }
    }
    cells[at]?.push(point);
  }
  return best;
}
