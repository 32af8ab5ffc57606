import { palettes, portraitGeometry, portraitMarks } from '@/lib/portrait';
import type { PreviewPicture } from './sheet';
import { drawTexts } from './texts';

/** A rectangle of the sheet. */
interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A portrait reaches from -1000 to 1000. */
const plane = 2000;

/** Draws a portrait around a middle; nothing where its figures cannot be drawn. */
export function drawHero(
  { portrait, tint }: PreviewPicture,
  { x, y, side }: { x: number; y: number; side: number },
): string {
  const geometry = portraitGeometry(portrait);
  if (!geometry) return '';
  // The line of a card: a preview is seen about as small.
  const marks = portraitMarks(geometry, { detail: 'card', colours: palettes[tint].light });
  return `<g transform="translate(${x} ${y}) scale(${side / plane})" fill="none">${marks}</g>`;
}

const tileGap = 16;

/** Draws up to four cases as cards: one alone, two or three in two rows, four in a square. */
export function drawTiles(
  pictures: readonly PreviewPicture[],
  { x, y, side }: { x: number; y: number; side: number },
): string {
  const rows = pictures.length < 3 ? pictures.map((picture) => [picture]) : inPairs(pictures);
  const height = (side - tileGap * (rows.length - 1)) / rows.length;
  return rows
    .flatMap((row, rowAt) => {
      const width = (side - tileGap * (row.length - 1)) / row.length;
      return row.map((picture, at) =>
        drawTile(picture, {
          x: x + at * (width + tileGap),
          y: y + rowAt * (height + tileGap),
          width,
          height,
        }),
      );
    })
    .join('');
}

/** Of three, the last has a row of its own. */
function inPairs(pictures: readonly PreviewPicture[]): PreviewPicture[][] {
  return [pictures.slice(0, 2), pictures.slice(2, 4)].filter((row) => row.length > 0);
}

function drawTile(picture: PreviewPicture, { x, y, width, height }: Frame): string {
  const { ground, ink } = palettes[picture.tint].light;
  const middle = { x: x + width / 2, y: y + height / 2, side: 0.84 * Math.min(width, height) };
  return [
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="${ground}"/>`,
    drawHero(picture, middle) || `<g fill="${ink}">${drawCover(picture.title, { x, y, width, height })}</g>`,
  ].join('');
}

/** The title of a case without a portrait, as on its card. */
function drawCover(title: string, { x, y, width, height }: Frame): string {
  const edge = 0.1 * Math.min(width, height);
  const room = {
    face: 'serif',
    width: width - 2 * edge,
    height: height - 2 * edge,
    sizes: [60, 52, 46, 40, 34, 30, 26, 22],
    leading: 1.12,
    tracking: -0.01,
  } as const;
  return drawTexts([{ text: title, room, below: 0 }], {
    x: x + edge,
    top: y + edge,
    bottom: y + height - edge,
  });
}
