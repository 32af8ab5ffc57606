import type { Nodes, Root } from 'mdast';
import type { Point } from 'unist';

/*
 * Most of a text is paragraphs that hold no sign of Markdown. The tokenizer asks the same dozen questions of each of
 * their characters, and that was half of the time of parsing. So it is given one letter for each such line, and the
 * words are put back into the tree that comes out. A line is left as it is wherever its words could decide anything;
 * that nothing else differs is tested against the parser itself (`plain-lines.test.ts`).
 */

/** A text whose plain lines are one letter long, and what leads back. */
export interface ShortText {
  text: string;
  /** Makes the tree of the short text that of the long one: words, columns and offsets. */
  lengthen: (tree: Root) => void;
}

/** Begins with a letter, holds letters, figures and the signs of ordinary prose, and ends without a space. */
const plain =
  /^[\p{L}"”“„»«(–](?:[\p{L}\p{M}\p{N} .,;:!?()'"”“„»«’‘…–—%§€+/-]*[\p{L}\p{M}\p{N}.,;:!?()'"”“„»«’‘…–—%§€])?$/u;

/** GFM makes links of these, without any sign around them. */
const address = /www\.|https?:/i;

/** The fence of a directive, whose name and attributes hold nothing that could reach into the next line. */
const fence = /^:{3,}[ ]*(?:[a-z]+(?:\{[^`[\]<>\\&*_~|]*\})?)?$/;

/** What can run on over empty lines: code between fences, and raw HTML. Carriage returns count lines otherwise. */
const runsOn = /```|~~~|<|\r/;

const letter = 'x';

/** @returns the text itself where no line can be shortened */
export function shortenPlainLines(text: string): ShortText {
  const lines = text.split('\n');
  const isShort = runsOn.test(text) ? [] : plainLines(lines);
  if (!isShort.includes(true)) return { text, lengthen: () => {} };
  const short = lines.map((line, index) => (isShort[index] ? letter : line));
  return { text: short.join('\n'), lengthen: (tree) => lengthen(tree, lines, isShort) };
}

/** Lines of blocks in which every line is plain: a sign in the line before or after may have a say. */
function plainLines(lines: readonly string[]): boolean[] {
  const found = new Array<boolean>(lines.length).fill(false);
  let start = 0;
  for (let end = 0; end <= lines.length; end++) {
    const line = lines[end];
    if (line !== undefined && line !== '' && !fence.test(line)) continue;
    const block = lines.slice(start, end);
    if (block.every((own) => plain.test(own) && !address.test(own))) found.fill(true, start, end);
    start = end + 1;
  }
  return found;
}

function lengthen(tree: Root, lines: readonly string[], isShort: readonly boolean[]): void {
  const starts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    starts.push(offset);
    offset += line.length + 1;
  }
  const correct = (point: Point) => {
    const index = point.line - 1;
    if (isShort[index] && point.column > letter.length) point.column = (lines[index]?.length ?? 0) + 1;
    point.offset = (starts[index] ?? 0) + point.column - 1;
  };
  walk(tree, (node) => {
    if (node.type === 'text' && node.position) {
      const first = node.position.start.line - 1;
      const wordsAt = (part: string, index: number) => (isShort[first + index] ? lines[first + index] : part);
      node.value = node.value.split('\n').map(wordsAt).join('\n');
    }
    correctAll(node.position, correct);
    // Where a directive's fences and attributes stand.
    if (node.data && 'position' in node.data) correctAll(node.data.position, correct);
  });
}

function walk(node: Nodes, visitor: (node: Nodes) => void): void {
  visitor(node);
  if ('children' in node) for (const child of node.children) walk(child, visitor);
}

/** Corrects every point in what the parser noted down of places, however it is nested. */
function correctAll(place: unknown, correct: (point: Point) => void): void {
  if (typeof place !== 'object' || place === null) return;
  if (isPoint(place)) correct(place);
  else for (const part of Object.values(place)) correctAll(part, correct);
}

function isPoint(place: object): place is Point {
  return 'line' in place && 'column' in place;
}
