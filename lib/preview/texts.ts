import { type Room, type SetText, setLines } from './set-lines';
import { outlineOf } from './typeface';

/** A text in a column. One without a letter that can be drawn takes no room. */
export interface TextBlock {
  text: string;
  /** What it may take at most; one of them, `height: 'rest'`, takes what the others leave. */
  room: Omit<Room, 'height'> & { height: number | 'rest' };
  /** Distance to the next text. */
  below: number;
}

type Placed = Omit<TextBlock, 'text'> & SetText;

/** Height of capital letters, and what letters reach below the baseline, as shares of the size, in both faces. */
const [capitals, descent] = [0.68, 0.22];

/** Draws texts below each other, the whole in the middle between top and bottom. */
export function drawTexts(
  blocks: readonly TextBlock[],
  { x, top, bottom }: { x: number; top: number; bottom: number },
): string {
  const set = setAll(blocks, bottom - top);
  let y = (top + bottom - heightOf(set)) / 2;
  const drawn = set.map((block) => {
    const { lines, size, step, room, below } = block;
    const first = y + capitals * size;
    y += textHeight(block) + below + descent * size;
    return lines.map((line, number) => outlineOf(line, { ...room, size }, x, first + number * step));
  });
  return drawn.flat().join('');
}

/** Sets the others first, then the one that takes the rest. */
function setAll(blocks: readonly TextBlock[], height: number): Placed[] {
  const place = ({ text, ...block }: TextBlock, most: number): Placed => ({
    ...block,
    ...setLines(text, { ...block.room, height: most }),
  });
  const others = blocks.map((block) =>
    block.room.height === 'rest' ? undefined : place(block, block.room.height),
  );
  const taken = others.reduce(
    (sum, block) => sum + (block && block.lines.length > 0 ? outerHeight(block) : 0),
    0,
  );
  return blocks
    .map((block, at) => others[at] ?? place(block, height - taken - block.below))
    .filter(({ lines }) => lines.length > 0);
}

/** From the top of the first line's capitals to the last baseline. */
function textHeight({ lines, step, size }: Placed): number {
  return (lines.length - 1) * step + capitals * size;
}

function outerHeight(block: Placed): number {
  return textHeight(block) + block.below + descent * block.size;
}

/** Of all together, without what would come below the last. */
function heightOf(set: readonly Placed[]): number {
  const last = set.at(-1);
  const sum = set.reduce((total, block) => total + outerHeight(block), 0);
  return last ? sum - last.below - descent * last.size : 0;
}
