import type { FreeText, Spot } from './parsed-file';

/** A hyphen may be one that does not break, an apostrophe bent or straight. */
export const anyWord = /[\p{L}\p{M}]+(?:[-\u2010\u2011’'][\p{L}\p{M}]+)*/gu;

/** The place of a character of a text. */
export function placeIn(spot: FreeText[number], offset: number): Spot {
  const before = spot.text.slice(0, offset).split('\n');
  const line = spot.line + before.length - 1;
  return { line, column: before.length > 1 ? (before.at(-1)?.length ?? 0) + 1 : spot.column + offset };
}
