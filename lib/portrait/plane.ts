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
 * The exact distance of the two nearest points, by a sweep along x: a pair further apart in x alone than the
 * best so far need not be measured, and nor need one further apart in y.
 * @returns Infinity for fewer than two points
 */
export function closestDistance(points: Point[]): number {
  const sorted = [...points].sort((a, b) => a.x - b.x);
  let best = Number.POSITIVE_INFINITY;
  for (const [index, point] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length; next++) {
      const other = sorted[next];
      if (!other || other.x - point.x >= best) break;
      const [dx, dy] = [other.x - point.x, other.y - point.y];
      // The exact distance is dear, and most pairs are by far no nearer.
      if (dx * dx + dy * dy < best * best * 1.000001) best = Math.min(best, distance(point, other));
    }
  }
  return best;
}
