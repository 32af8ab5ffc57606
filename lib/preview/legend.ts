import type { Palette } from '@/lib/portrait';
import { setLines } from './set-lines';
import type { PreviewSheet } from './sheet';
import { outlineOf, widthOf } from './typeface';

type Entry = PreviewSheet['legend'][number];

const style = { face: 'sans', size: 22 } as const;
/** Side of a mark, its distance to the words, that of two entries, and that of two lines. */
const [mark, gap, between, step] = [14, 9, 24, 31];

/**
 * Draws what the marks stand for, centred.
 * @param at middle of the lines, baseline of the last of them, and the width they may have
 */
export function drawLegend(
  entries: readonly Entry[],
  colours: Palette,
  at: { x: number; y: number; width: number },
): string {
  const lines = intoLines(entries.map(fitting(at.width)), at.width).slice(0, mostLines);
  return lines
    .map((line, number) => drawLine(line, colours, at.x, at.y - (lines.length - 1 - number) * step))
    .join('');
}

/** Further lines would reach into the portrait; the page has them all. */
const mostLines = 3;

/** An entry as far as it has room in a line of its own. */
function fitting(width: number): (entry: Entry) => Entry {
  const room = { face: style.face, width: width - mark - gap, height: step, sizes: [style.size], leading: 1 };
  return (entry) => ({ ...entry, text: setLines(entry.text, room).lines.join(' ') });
}

function widthOfEntry({ text }: Entry): number {
  return mark + gap + widthOf(text, style);
}

function widthOfLine(line: readonly Entry[]): number {
  return line.reduce((sum, entry) => sum + widthOfEntry(entry), 0) + between * (line.length - 1);
}

function intoLines(entries: readonly Entry[], width: number): Entry[][] {
  const lines: Entry[][] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    if (last && widthOfLine([...last, entry]) <= width) last.push(entry);
    else lines.push([entry]);
  }
  return lines;
}

function drawLine(line: readonly Entry[], colours: Palette, middle: number, y: number): string {
  let x = middle - widthOfLine(line) / 2;
  return line
    .map((entry) => {
      const drawn =
        drawMark(entry.mark, colours, x + mark / 2, y - 0.35 * style.size) +
        `<g fill="${colours.ink}">${outlineOf(entry.text, style, x + mark + gap, y)}</g>`;
      x += widthOfEntry(entry) + between;
      return drawn;
    })
    .join('');
}

/** As `components/css/portrait.css` draws them in a page's legend. */
function drawMark(kind: Entry['mark'], { ink, muted, accent }: Palette, x: number, y: number): string {
  const circle = (paint: string) => `<circle cx="${x}" cy="${y}" r="${mark / 2}" ${paint}/>`;
  switch (kind) {
    case 'dot':
      return circle(`fill="${ink}"`);
    case 'context':
      return circle(`fill="${muted}"`);
    case 'tick':
      return circle(`fill="${accent}"`);
    case 'arc':
      return `<circle cx="${x}" cy="${y}" r="${mark / 2 - 1}" fill="none" stroke="${muted}" stroke-width="2"/>`;
    case 'square':
      return `<rect x="${x - mark / 2}" y="${y - mark / 2}" width="${mark}" height="${mark}" fill="${accent}"/>`;
  }
}
