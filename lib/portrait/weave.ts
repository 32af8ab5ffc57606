import { closestDistance, onCircle, type Point } from './plane';

/** Radius of the disc that the people fill, in units of the view box. */
export const discRadius = 744;

/** The turn from one dot of a sunflower to the next: 137.5°. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/** Leaves the middle neither crowded (0.5) nor empty (1). */
const middleOffset = 0.7;

/** Up to here a spiral looks like a few dots astray: they stand in a circle, from six on around one in the middle. */
export const mostInCircle = 8;
const fewestAroundOne = 6;

/** Width of the empty band between participants and employees, in steps of the spiral. */
const moat = 2.4;

const largestDot = 180;

/** Where the dots stand, from the middle outwards, and how large they are. */
export interface Weave {
  participants: Point[];
  employees: Point[];
  diameter: number;
}

/**
 * Diameter of a dot whose nearest neighbour is `spacing` away. Chosen by eye so that many dots make a tone
 * and a few leave air: 110 for 15 dots, 43 for 300, 35 for 460, 15 for 2,500, 10 for 5,000.
 */
function diameterFor(spacing: number): number {
  return 1 / (1 / largestDot + 1 / (0.374 * spacing ** 1.2));
}

/** Distance from the middle at which a circle's dots stand in the centroid of their slice of the disc. */
function circleRadius(around: number, hasMiddle: boolean): number {
  const half = Math.PI / around;
  const hole = hasMiddle ? 1 / (around + 1) : 0;
  return ((2 / 3) * discRadius * (Math.sin(half) / half) * (1 - hole ** 1.5)) / (1 - hole);
}

/** A few dots, each in the midst of an equal share of the disc. */
function circle(count: number): Point[] {
  const hasMiddle = count === 1 || count >= fewestAroundOne;
  const around = hasMiddle ? count - 1 : count;
  // An even circle stands on two feet, an odd one on its base: both are symmetrical about the vertical.
  const turn = around % 2 === 0 ? Math.PI / around : 0;
  const points = Array.from({ length: around }, (_, place) =>
    onCircle(circleRadius(around, hasMiddle), (2 * Math.PI * place) / around + turn),
  );
  return hasMiddle ? [{ x: 0, y: 0 }, ...points] : points;
}

function reachOf(place: number): number {
  return Math.sqrt(place + middleOffset);
}

/**
 * Dots of a sunflower head: each stands a golden angle further round than the last, and so far out that all have
 * the same area, hence an even grain (H. Vogel, "A better way to construct the sunflower head", Mathematical
 * Biosciences 44, 1979).
 */
function spiral(from: number, count: number): Point[] {
  return Array.from({ length: count }, (_, index) =>
    onCircle(reachOf(from + index), (from + index) * goldenAngle),
  );
}

/**
 * One spiral, so large that its outermost dot touches the disc's edge from within: participants in the middle
 * and employees around them. All people have the same size, and an empty band parts the two, for nothing says
 * that the participants are among the employees. A dot takes a share of the exact distance of the two nearest.
 */
function spiralOf(participants: number, employees: number): Weave {
  const isBoth = participants > 0 && employees > 0;
  const skipped = isBoth ? Math.ceil(2 * moat * Math.sqrt(participants) + moat ** 2) : 0;
  const dots = [...spiral(0, participants), ...spiral(participants + skipped, employees)];
  const reach = reachOf(participants + skipped + employees - 1);
  const spacing = closestDistance(dots);
  const share = diameterFor((spacing * discRadius) / reach) / ((spacing * discRadius) / reach);
  // One unit less than the disc: coordinates are rounded when they are written.
  const scale = (discRadius - 1) / (reach + (share * spacing) / 2);
  const placed = dots.map(({ x, y }) => ({ x: x * scale, y: y * scale }));
  return {
    participants: placed.slice(0, participants),
    employees: placed.slice(participants),
    diameter: share * spacing * scale,
  };
}

/** Weaves people into the disc: together at most 5,000, or dots grow finer than a pixel. */
export function weave(participants: number, employees: number): Weave {
  const isFew = participants + employees <= mostInCircle && (participants === 0 || employees === 0);
  if (!isFew) return spiralOf(participants, employees);
  const dots = circle(participants + employees);
  const diameter = diameterFor(closestDistance(dots));
  return { participants: dots.slice(0, participants), employees: dots.slice(participants), diameter };
}
