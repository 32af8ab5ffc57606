import { breakWord } from './break-word';
import { drawable, type FaceName, type TextStyle, widthOf } from './typeface';

/** Where a text has to find room, and how it may be set. */
export interface Room {
  face: FaceName;
  width: number;
  height: number;
  /** Sizes that may be tried, largest first. */
  sizes: readonly number[];
  /** Line height as a share of the size. */
  leading: number;
  tracking?: number;
}

/** A text broken into lines. */
export interface SetText {
  lines: string[];
  size: number;
  /** Distance of baselines, in pixels. */
  step: number;
}

/** Widths in ems: they are the same in every size. */
type Measure = (text: string) => number;

/**
 * Sets a text as large as it fits. Words stay whole if there is a size for it, then long ones are broken; what
 * fits in no size ends in "…". Lines come out about equally long.
 */
export function setLines(text: string, room: Room): SetText {
  const { face, sizes, tracking } = room;
  const words = drawable(text, face).split(' ');
  const measure = measureByWords({ face, size: 1, tracking });
  for (const mayBreak of [false, true]) {
    for (const size of sizes) {
      const most = Math.floor(room.height / (size * room.leading));
      const lines = fill(words, room.width / size, measure, mayBreak);
      if (!lines || lines.length > most) continue;
      const even = mayBreak ? lines : balance(words, lines.length, room.width / size, measure);
      return { lines: even, size, step: size * room.leading };
    }
  }
  return cutShort(words, room, measure);
}

/** Sums up the words of a line, each shaped once: lines are tried by the dozen. */
function measureByWords(style: TextStyle): Measure {
  const known = new Map<string, number>();
  const measureWord = (word: string) => {
    const width = known.get(word) ?? widthOf(word, style);
    known.set(word, width);
    return width;
  };
  const space = measureWord(' ');
  return (line) => {
    const words = line.split(' ');
    return words.reduce((sum, word) => sum + measureWord(word), space * (words.length - 1));
  };
}

/**
 * Fills each line as far as it goes.
 * @param width of a line, in ems
 * @returns nothing where a word is too long and may not be broken
 */
function fill(
  words: readonly string[],
  width: number,
  measure: Measure,
  mayBreak: boolean,
): string[] | undefined {
  const fits = (line: string) => measure(line) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    let rest = word;
    while (rest !== '' && !fits(joined(line, rest))) {
      // One that fits a line of its own moves there whole.
      const isTooLong = !fits(rest);
      if (isTooLong && !mayBreak) return undefined;
      const [beginning, left] = isTooLong ? breakWord(rest, (part) => fits(joined(line, part))) : ['', rest];
      if (line === '' || fits(joined(line, beginning))) [line, rest] = [joined(line, beginning), left];
      lines.push(line);
      line = '';
    }
    line = joined(line, rest);
  }
  return line === '' ? lines : [...lines, line];
}

function joined(line: string, word: string): string {
  return [line, word].filter(Boolean).join(' ');
}

/**
 * Breaks the words into a given number of lines so that these are as equally long as can be: of all ways, the one
 * with the least sum of squares of the room left over (as TeX weighs a paragraph: Knuth and Plass, "Breaking
 * Paragraphs into Lines", Software: Practice and Experience 11, 1981).
 */
function balance(words: readonly string[], count: number, width: number, measure: Measure): string[] {
  const known = new Map<string, Broken>();
  const best = (from: number, left: number): Broken => {
    const key = `${from} ${left}`;
    const found = known.get(key) ?? breakFrom(from, left);
    known.set(key, found);
    return found;
  };
  const breakFrom = (from: number, left: number): Broken => {
    const ends = left === 1 ? [words.length] : words.map((_, at) => at + 1).slice(from);
    const ways = ends.map((end) => {
      const line = words.slice(from, end).join(' ');
      const room = width - measure(line);
      if (line === '' || room < 0) return unbroken;
      const rest = left === 1 ? { lines: [], cost: 0 } : best(end, left - 1);
      return { lines: [line, ...rest.lines], cost: room ** 2 + rest.cost };
    });
    return ways.reduce((a, b) => (b.cost < a.cost ? b : a), unbroken);
  };
  return best(0, count).lines;
}

interface Broken {
  lines: string[];
  cost: number;
}

const unbroken: Broken = { lines: [], cost: Number.POSITIVE_INFINITY };

function cutShort(words: readonly string[], room: Room, measure: Measure): SetText {
  const size = room.sizes.at(-1) ?? 16;
  const width = room.width / size;
  const most = Math.max(1, Math.floor(room.height / (size * room.leading)));
  const lines = (fill(words, width, measure, true) ?? []).slice(0, most);
  let last = lines.pop() ?? '';
  while (last !== '' && measure(`${last}…`) > width) last = last.slice(0, -1);
  return { lines: [...lines, `${last.replace(/[\s-]+$/, '')}…`], size, step: size * room.leading };
}
