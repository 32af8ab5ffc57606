import { type Detail, type PortraitPath, portraitSvg } from './drawing';
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
 * A portrait as an SVG file: no script, no style, no words.
 * @param options.colours for places without CSS, such as previews and sheets; left out, the file takes the
 * colours of the page that uses it
 * @returns the file's content; the drawing is its element `p`, for `<use href="….svg#p"/>` in an `<svg>` with the
 * view box of `portraitSvg`
 */
export function portraitMarkup(
  geometry: PortraitGeometry,
  { detail, colours = pageInk }: { detail: Detail; colours?: PortraitInk },
): string {
  const { viewBox, paths } = portraitSvg(geometry, { detail });
  const drawn = paths.map((path) => pathMarkup(path, colours)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}"><g id="p" fill="none">${drawn}</g></svg>`;
}
