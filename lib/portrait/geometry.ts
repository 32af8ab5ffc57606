import { type Mark, type PortraitInput, readFigures } from './figure-marks';
import { type Arc, ring, squares } from './orbit';
import type { Point } from './plane';
import { sizeRuns } from './soft-edge';
import { weave } from './weave';

/** Marks of one kind and one size. */
export interface PointBand {
  mark: Exclude<Mark, 'arc'>;
  /** Diameter of a dot or a tick, side of a square. */
  size: number;
  /** True where the size is smaller because the figure is "about". */
  isSoft: boolean;
  at: Point[];
}

/** Months of one line width. */
export interface ArcBand {
  mark: 'arc';
  /** Share of the ring's line width. */
  weight: number;
  isSoft: boolean;
  arcs: Arc[];
}

/** A portrait as numbers. The plane reaches from -1000 to 1000 both ways; its origin is the disc's middle. */
export interface PortraitGeometry {
  points: PointBand[];
  arcs: ArcBand[];
  /** How many dots there are in the disc, participants and employees: nearly all of a portrait's bytes. */
  dots: number;
}

/** How many dots a portrait has, without laying it out. */
export function dotsOf(input: PortraitInput): number {
  return readFigures(input)
    .filter(({ mark }) => mark === 'dot' || mark === 'context')
    .reduce((all, { count }) => all + count, 0);
}

/**
 * Lays out the portrait of a case; pure, and the same for the same figures.
 * @returns null where no figure can be drawn: the case then has a typographic cover
 */
export function portraitGeometry(input: PortraitInput): PortraitGeometry | null {
  const readings = new Map(readFigures(input).map((reading) => [reading.mark, reading]));
  if (readings.size === 0) return null;
  const count = (mark: Mark) => readings.get(mark)?.count ?? 0;
  const runs = (mark: Mark) => sizeRuns(count(mark), readings.get(mark)?.approx ?? false);
  const bands = (mark: PointBand['mark'], at: Point[], size: number): PointBand[] =>
    runs(mark).map(({ from, to, scale }) => ({
      mark,
      size: size * scale,
      isSoft: scale < 1,
      at: at.slice(from, to),
    }));

  const disc = weave(count('dot'), count('context'));
  const circle = ring(count('arc'), count('tick'));
  const boxes = squares(count('square'), count('arc') + count('tick') > 0);
  return {
    points: [
      ...bands('dot', disc.participants, disc.diameter),
      ...bands('context', disc.employees, disc.diameter),
      ...bands('square', boxes.at, boxes.side),
      ...bands('tick', circle.ticks, circle.tickDiameter),
    ],
    arcs: runs('arc').map(({ from, to, scale }) => ({
      mark: 'arc',
      weight: scale,
      isSoft: scale < 1,
      arcs: circle.arcs.slice(from, to),
    })),
    dots: count('dot') + count('context'),
  };
}
