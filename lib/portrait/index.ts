/*
 * Data portraits: figures → reading (`figure-marks`) → numbers (`geometry`) → path data (`drawing`) → SVG file
 * (`markup`); beside them the legend and the tints. Everything is pure, and nothing here knows a language.
 */
export {
  type Detail,
  isInline,
  type PortraitDrawing,
  type PortraitPath,
  portraitSvg,
  viewBox,
} from './drawing';
export type { Mark, PortraitInput } from './figure-marks';
export { dotsOf, type PortraitGeometry, portraitGeometry } from './geometry';
export { type LegendEntry, legend } from './legend';
export { type PortraitInk, portraitMarks, portraitMarkup } from './markup';
export { type Palette, palettes, type Scheme, type Tint, tintOf, tints } from './tints';
