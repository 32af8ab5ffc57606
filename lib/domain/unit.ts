/** The closed list of units a figure may have; each has plural forms in three languages in `lib/i18n`. */
export const units = [
  'managers',
  'people',
  'participants',
  'gatherings',
  'days',
  'months',
  'years',
  'centres',
  'themes',
  'groups',
] as const;
export type Unit = (typeof units)[number];

/**
 * What a figure is, which decides how the portrait draws it.
 * `participants` dots in the disc; `effort` the ring (months as arcs, gatherings and days as ticks);
 * `units` squares around the disc; `detail` told, never drawn.
 */
export const figureKinds = ['participants', 'effort', 'units', 'detail'] as const;
export type FigureKind = (typeof figureKinds)[number];
