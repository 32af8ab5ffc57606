import { type Detail, type PortraitPath, portraitSvg, viewBox } from './drawing';
import type { Mark } from './figure-marks';
import type { PortraitGeometry } from './geometry';

/** Colours of the marks, in any notation that an SVG attribute takes. */
export interface PortraitInk {
  ink: string;
  muted: string;
  accent: string;
}

/** The same assignment as the page's CSS makes on the class names. */
const inkOf: Record<Mark, keyof PortraitInk> = {
  dot: 'ink',
  context: 'muted',
  arc: 'muted',
  square: 'accent',
  tick: 'accent',
};

/**
 * The page's own colours: custom properties reach into the shadow tree of `<use>`, rules on classes do not.
 * `currentColor` is for whoever opens the file by itself.
 */
const pageInk: PortraitInk = {
  ink: 'var(--tint-ink,currentColor)',
  muted: 'var(--tint-muted,currentColor)',
  accent: 'var(--tint-accent,currentColor)',
};

function pathMarkup({ mark, d, strokeWidth, strokeLinecap }: PortraitPath, colours: PortraitInk): string {
  return `<path stroke="${colours[inkOf[mark]]}" stroke-width="${strokeWidth}" stroke-linecap="${strokeLinecap}" d="${d}"/>`;
}

/**
 * The marks of a portrait, in the plane of the view box, for a group without fill.
 * @param options.colours for places without CSS, such as previews and sheets; left out, the marks take the colours
 * of the page that uses them
 */
export function portraitMarks(
  geometry: PortraitGeometry,
  { detail, colours = pageInk }: { detail: Detail; colours?: PortraitInk },
): string {
  return portraitSvg(geometry, { detail })
    .paths.map((path) => pathMarkup(path, colours))
    .join('');
}

/**
 * A portrait as an SVG file: no script, no style, no words.
 * @param options as `portraitMarks` takes them
 * @returns the file's content; the drawing is its element `p`, for `<use href="….svg#p"/>` in an `<svg>` with the
 * view box of `portraitSvg`
 */
export function portraitMarkup(
  geometry: PortraitGeometry,
  options: { detail: Detail; colours?: PortraitInk },
): string {
  const marks = portraitMarks(geometry, options);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}"><g id="p" fill="none">${marks}</g></svg>`;
}
