import type { Mark } from './figure-marks';
import type { ArcBand, PointBand, PortraitGeometry } from './geometry';
import { ringRadius } from './orbit';
import { arcPath, dotPath, squarePath } from './path-data';

/** How large a portrait will be seen, which decides the width of the ring's line and nothing else. */
export type Detail = 'hero' | 'card';

/** In units of the view box: 1.4 CSS px in a hero of 560 px, 1.1 in a card of 220. */
const lineWidth: Record<Detail, number> = { hero: 5, card: 10 };

/** Dots that a page carries inline; a larger portrait is a file of its own, fetched once and cached. */
const mostInlineDots = 500;

/** The plane of every portrait. */
export const viewBox = '-1000 -1000 2000 2000';

/** One `<path>`: marks of one kind and one size. */
export interface PortraitPath {
  mark: Mark;
  /** `pt-dot`, `pt-context`, `pt-square`, `pt-tick` or `pt-arc`, and `pt-soft` beside it where "about" made it smaller. */
  className: string;
  d: string;
  strokeWidth: number;
  strokeLinecap: 'round' | 'butt';
}

/** A portrait as plain data for an `<svg fill="none">`. Colours are the page's: CSS on the class names. */
export interface PortraitDrawing {
  viewBox: string;
  paths: PortraitPath[];
}

/** Whether a page carries the portrait itself; if not, it uses the file that `portraitMarkup` writes. */
export function isInline(geometry: Pick<PortraitGeometry, 'dots'>): boolean {
  return geometry.dots <= mostInlineDots;
}

function classOf({ mark, isSoft }: PointBand | ArcBand): string {
  return isSoft ? `pt-${mark} pt-soft` : `pt-${mark}`;
}

/** One decimal, rounded down so that no mark grows into another. */
function shortened(width: number): number {
  return Math.floor(width * 10) / 10;
}

function drawPoints(band: PointBand): PortraitPath {
  const common = { mark: band.mark, className: classOf(band) };
  if (band.mark === 'square') {
    const side = 2 * Math.round(band.size / 2);
    return { ...common, d: squarePath(band.at, side), strokeWidth: side, strokeLinecap: 'butt' };
  }
  return { ...common, d: dotPath(band.at), strokeWidth: shortened(band.size), strokeLinecap: 'round' };
}

function drawArcs(band: ArcBand, detail: Detail): PortraitPath {
  return {
    mark: 'arc',
    className: classOf(band),
    d: arcPath(band.arcs, ringRadius),
    strokeWidth: shortened(lineWidth[detail] * band.weight),
    strokeLinecap: 'butt',
  };
}

/** Draws a portrait, one path for each kind and size of mark. Arcs come before ticks, which lie on the ring. */
export function portraitSvg(geometry: PortraitGeometry, { detail }: { detail: Detail }): PortraitDrawing {
  return {
    viewBox,
    paths: [...geometry.arcs.map((band) => drawArcs(band, detail)), ...geometry.points.map(drawPoints)],
  };
}
