import { palettes, portraitGeometry } from '@/lib/portrait';
import { drawLegend } from './legend';
import { drawHero, drawTiles } from './pictures';
import { setLines } from './set-lines';
import { type PreviewSheet, previewSize } from './sheet';
import { drawTexts, type TextBlock } from './texts';
import { drawable, outlineOf, widthOf } from './typeface';

/** Colours of the site's light scheme, as `components/css/tokens.css` has them; a test holds the two together. */
export const paper = { ground: '#fbfaf6', ink: '#1b1b19', soft: '#5a5852' } as const;

/** Nothing but the ground lies outside: some services cut a tenth of each side away, or round the corners. */
const left = 72;
const right = 1128;
const top = 56;
/** Baseline of the site's name. */
const foot = 566;
/** Room between the words and what stands at the foot. */
const footRoom = 54;

/** Where words end beside a portrait, and beside tiles. */
const besidePortrait = 606;
const besideTiles = 596;

/** Middle of a single portrait, and the length of its side. */
const hero = { x: 888, y: 266, side: 460 } as const;
/** Middle and last baseline of its legend, and how long the lines may be. */
const legendAt = { x: hero.x, y: foot, width: 500 } as const;

/** Corner and side of the square that the tiles share. */
const tiles = { x: 644, y: 73, side: 484 } as const;

/**
 * Draws a preview as SVG: words as outlines, so that it looks alike whatever fonts there are.
 * @returns a file of 1200 × 630 pixels
 */
export function drawSheet(sheet: PreviewSheet): string {
  const { width, height } = previewSize;
  const colours = sheet.ground === 'paper' ? paper : { ...palettes[sheet.ground].light, soft: undefined };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${colours.ground}"/>`,
    `<g fill="${colours.ink}">${drawWords(sheet)}</g>`,
    drawPictures(sheet),
    drawFoot(sheet, colours),
    '</svg>',
  ].join('');
}

/** A portrait on its own ground, tiles on paper, or a typographic cover. */
type Layout = 'portrait' | 'tiles' | 'cover';

function layoutOf({ ground, pictures }: PreviewSheet): Layout {
  const [only] = pictures;
  if (ground === 'paper') return only ? 'tiles' : 'cover';
  return only && portraitGeometry(only.portrait) ? 'portrait' : 'cover';
}

const titleSizes: Record<Layout, readonly number[]> = {
  portrait: [80, 74, 68, 62, 56, 50, 46],
  tiles: [84, 76, 68, 62, 56, 50, 46],
  cover: [112, 104, 96, 88, 80, 72, 64],
};

const lineEnd: Record<Layout, number> = { portrait: besidePortrait, tiles: besideTiles, cover: right };

function drawWords(sheet: PreviewSheet): string {
  const layout = layoutOf(sheet);
  const width = lineEnd[layout] - left;
  const small = { face: 'sans', width, sizes: [28, 25], leading: 1.3 } as const;
  const blocks: TextBlock[] = [
    { text: partsThatFit(sheet.over, width), room: { ...small, height: 76 }, below: 34 },
    {
      text: sheet.title,
      room: {
        face: 'serif',
        width,
        height: 'rest',
        sizes: titleSizes[layout],
        leading: 1.05,
        tracking: -0.02,
      },
      below: 24,
    },
    { text: sheet.under ?? '', room: { ...small, height: 76 }, below: 0 },
  ];
  return drawTexts(blocks, { x: left, top, bottom: foot - footRoom });
}

/** The first parts of the line above the title, as many as it has room for; the first in any case. */
function partsThatFit(parts: readonly string[], width: number): string {
  const line = parts.join(' · ');
  const fits = widthOf(drawable(line, 'sans'), { face: 'sans', size: 28 }) <= width;
  return fits || parts.length <= 1 ? line : partsThatFit(parts.slice(0, -1), width);
}

/** The site's name, and the note beside it on the same baseline. */
function drawFoot(sheet: PreviewSheet, colours: { ink: string; soft?: string }): string {
  const small = { face: 'sans', size: 22 } as const;
  const note = drawable(sheet.note ?? '', 'sans');
  const room = lineEnd[layoutOf(sheet)] - left - footGap - widthOf(note, small);
  const sizes = [34, 30, 26, 22];
  const one = { face: 'serif', width: room, height: 34, sizes, leading: 1, tracking: -0.01 } as const;
  const { lines, size } = setLines(sheet.site, one);
  const name = lines[0] ?? '';
  const style = { ...one, size };
  const noteAt = left + widthOf(name, style) + footGap;
  return [
    `<g fill="${colours.ink}">${outlineOf(name, style, left, foot)}</g>`,
    `<g fill="${colours.soft ?? colours.ink}">${outlineOf(note, small, noteAt, foot)}</g>`,
  ].join('');
}

/** Between the site's name and the note. */
const footGap = 18;

function drawPictures(sheet: PreviewSheet): string {
  const [only] = sheet.pictures;
  switch (layoutOf(sheet)) {
    case 'portrait':
      return only ? drawHero(only, hero) + drawLegend(sheet.legend, palettes[only.tint].light, legendAt) : '';
    case 'tiles':
      return drawTiles(sheet.pictures, tiles);
    case 'cover':
      return '';
  }
}
