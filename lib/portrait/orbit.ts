import { onCircle, type Point } from './plane';

/** Radius of the ring of months and ticks, and of the squares where nothing else needs the place. */
export const ringRadius = 930;

/** Radius on which the squares stand when the ring is taken: halfway to the disc. */
const innerOrbit = 837;

const tickDiameter = 56;
const squareSide = 48;
const gapLength = 38;

/** So much of each gap stays free of ticks, else two months would read as one. */
const visibleGap = 16;

/** A stretch of the ring, in radians clockwise from twelve o'clock. */
export interface Arc {
  from: number;
  to: number;
}

export interface Ring {
  arcs: Arc[];
  ticks: Point[];
  tickDiameter: number;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

/** Angles of `count` marks, evenly set. */
function evenly(count: number, start: number): number[] {
  return Array.from({ length: count }, (_, index) => start + (2 * Math.PI * index) / count);
}

/** Length of a mark's share of a circle; the whole circle where there is none. */
function stepOn(radius: number, count: number): number {
  return (2 * Math.PI * radius) / Math.max(count, 1);
}

/**
 * Turns the ticks away from the gaps between months. Gaps lie at multiples of 2π/arcs, so the distance from
 * any tick to any gap is greatest, π/lcm(arcs, ticks), when the first tick stands at an odd multiple of that.
 * Half a tick's step, which is symmetrical about the vertical, is taken where it is one of those.
 * @returns the first tick's angle and the greatest distance, in radians
 */
function turnTicks(arcs: number, ticks: number): { start: number; clearance: number } {
  if (arcs === 0 || ticks === 0) return { start: 0, clearance: Math.PI };
  const multiple = (arcs * ticks) / greatestDivisor(arcs, ticks);
  const clearance = Math.PI / multiple;
  return { start: (multiple / ticks) % 2 === 1 ? Math.PI / ticks : clearance, clearance };
}

/** Gap and tick, both smaller where there are many; the gap wider than a tick where the two cannot part. */
function ringSizes(arcs: number, ticks: number, clearance: number): { gap: number; diameter: number } {
  const gap = Math.min(gapLength, stepOn(ringRadius, arcs) / 3);
  const diameter = Math.min(tickDiameter, stepOn(ringRadius, ticks) * 0.4);
  if (clearance * ringRadius + gap / 2 - diameter / 2 >= Math.min(visibleGap, gap)) return { gap, diameter };
  const wideGap = Math.min(diameter + 2 * visibleGap, stepOn(ringRadius, arcs) / 2);
  return { gap: wideGap, diameter: Math.min(diameter, wideGap - Math.min(visibleGap, wideGap / 2)) };
}

/** The ring: each month an arc, the first begun at twelve; ticks evenly set, for they count and do not schedule. */
export function ring(arcs: number, ticks: number): Ring {
  const { start, clearance } = turnTicks(arcs, ticks);
  const { gap, diameter } = ringSizes(arcs, ticks, clearance);
  const halfGap = gap / 2 / ringRadius;
  return {
    arcs: evenly(arcs, 0).map((from) => ({
      from: from + halfGap,
      to: from + (2 * Math.PI) / arcs - halfGap,
    })),
    ticks: evenly(ticks, start).map((angle) => onCircle(ringRadius, angle)),
    tickDiameter: diameter,
  };
}

/** Squares around the disc, the first at twelve; within the ring where there is one. */
export function squares(count: number, hasRing: boolean): { at: Point[]; side: number } {
  const radius = hasRing ? innerOrbit : ringRadius;
  const side = Math.min(squareSide, stepOn(radius, count) * 0.4);
  return { at: evenly(count, 0).map((angle) => onCircle(radius, angle)), side };
}
