import { type Room, setLines } from './set-lines';
import { outlineOf } from './typeface';

/** A text in a column. An empty one takes no room. */
export interface TextBlock {
  text: string;
  room: Room;
  /** Distance to the next text. */
  below: number;
}

/** Height of capital letters as a share of the size, in both faces. */
const capitals = 0.68;

/** Draws texts below each other, the whole in the middle between top and bottom. */
export function drawTexts(
  blocks: readonly TextBlock[],
  { x, top, bottom }: { x: number; top: number; bottom: number },
): string {
  const set = blocks
    .filter(({ text }) => text !== '')
    .map(({ text, room, below }) => ({ room, below, ...setLines(text, room) }));
  const heights = set.map(({ lines, step, size }) => (lines.length - 1) * step + capitals * size);
  const gaps = set.slice(0, -1).reduce((sum, { below, size }) => sum + below + descent * size, 0);
  const height = heights.reduce((sum, each) => sum + each, 0) + gaps;
  let y = Math.max(top, (top + bottom - height) / 2);
  const drawn = set.map(({ lines, size, step, room, below }, at) => {
    const { face, tracking } = room;
    const first = y + capitals * size;
    y += (heights[at] ?? 0) + below + descent * size;
    return lines.map((line, number) => outlineOf(line, { face, size, tracking }, x, first + number * step));
  });
  return drawn.flat().join('');
}

/** What letters reach below the baseline. */
const descent = 0.22;
