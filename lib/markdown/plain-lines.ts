import type { Nodes, Paragraph, Parents, Root, RootContent } from 'mdast';
import type { Point } from 'unist';
import { type Block, plainBlocks } from './plain-blocks';

/*
 * Most of a text is paragraphs that hold no sign of Markdown. The tokenizer asks the same dozen questions of each of
 * their characters, and that was half of the time of parsing. So it is given one letter for each such line, and of
 * several such paragraphs in a row only the last; words and paragraphs are put back into the tree that comes out. A
 * line is left as it is wherever its words could decide anything; that nothing else differs is tested against the
 * parser itself (`plain-lines.test.ts`).
 */

/** A text whose plain lines are one letter long or left out, and what leads back. */
export interface ShortText {
  text: string;
  /** Makes the tree of the short text that of the long one: words, paragraphs and places. */
  lengthen: (tree: Root) => void;
}

const letter = 'x';

/** @returns the text itself where no line can be shortened */
export function shortenPlainLines(text: string): ShortText {
  const lines = text.split('\n');
  const blocks = plainBlocks(lines);
  if (blocks.length === 0) return { text, lengthen: () => {} };
  const long = new LongText(lines, blocks);
  return { text: long.shortText(), lengthen: (tree) => long.restore(tree) };
}

class LongText {
  private readonly isPlain: boolean[];
  /** Offset of each line. */
  private readonly starts: number[] = [];
  /** First line of a block → the blocks right before it, which are left out. */
  private readonly before = new Map<number, Block[]>();
  /** Numbers, in this text, of the lines of the short one. */
  private readonly numbers: number[] = [];

  constructor(
    private readonly lines: readonly string[],
    blocks: readonly Block[],
  ) {
    let offset = 0;
    for (const line of lines) {
      this.starts.push(offset);
      offset += line.length + 1;
    }
    this.isPlain = new Array<boolean>(lines.length).fill(false);
    for (const { start, end } of blocks) this.isPlain.fill(true, start, end);
    this.leaveOut(blocks);
  }

  /** Leaves out a paragraph with another right behind it. */
  private leaveOut(blocks: readonly Block[]): void {
    let leftOut: Block[] = [];
    let next = 0;
    for (const [index, block] of blocks.entries()) {
      const following = blocks[index + 1];
      if (
        following &&
        this.isAlone(block) &&
        this.isAlone(following) &&
        this.isEmpty(block.end, following.start)
      ) {
        while (next < block.start) this.numbers.push(next++);
        next = following.start;
        leftOut.push(block);
      } else if (leftOut.length > 0) {
        this.before.set(block.start, leftOut);
        leftOut = [];
      }
    }
    while (next < this.lines.length) this.numbers.push(next++);
  }

  /**
   * Whether a block is surely a paragraph by itself. One that touches a fence may not be: where nothing is open, or the
   * name is none, a fence is text. And the root begins with the first line.
   */
  private isAlone({ start, end }: Block): boolean {
    return this.lines[start - 1] === '' && !this.lines[end];
  }

  private isEmpty(start: number, end: number): boolean {
    for (let line = start; line < end; line++) if (this.lines[line] !== '') return false;
    return true;
  }

  shortText(): string {
    return this.numbers.map((number) => (this.isPlain[number] ? letter : this.lines[number])).join('\n');
  }

  restore(node: Nodes): void {
    correctAll(node.position, this.correct);
    // Where a directive's fences and attributes stand.
    if (node.data && 'position' in node.data) correctAll(node.data.position, this.correct);
    // Without a place stands what GFM has made of an address and the words around it, which are none of ours.
    if (node.type === 'text' && node.position)
      node.value = this.wordsOf(node.value, node.position.start.line);
    if (!('children' in node)) return;
    for (const child of node.children) this.restore(child);
    this.insertParagraphs(node);
  }

  private wordsOf(value: string, firstLine: number): string {
    const first = firstLine - 1;
    const wordsAt = (part: string, index: number) =>
      this.isPlain[first + index] ? this.lines[first + index] : part;
    return value.split('\n').map(wordsAt).join('\n');
  }

  private readonly correct = (point: Point): void => {
    const line = this.numbers[point.line - 1] ?? 0;
    const isEnd = this.isPlain[line] && point.column > letter.length;
    Object.assign(point, this.pointAt(line, isEnd ? (this.lines[line]?.length ?? 0) + 1 : point.column));
  };

  private pointAt(line: number, column: number): Required<Point> {
    return { line: line + 1, column, offset: (this.starts[line] ?? 0) + column - 1 };
  }

  private insertParagraphs(parent: Parents): void {
    const leftOut = (child: Nodes) =>
      child.type === 'paragraph' ? this.before.get((child.position?.start.line ?? 0) - 1) : undefined;
    if (!parent.children.some(leftOut)) return;
    const children = parent.children.flatMap((child): RootContent[] => [
      ...(leftOut(child)?.map((block) => this.paragraphOf(block)) ?? []),
      child,
    ]);
    // A parent that has a paragraph may have more.
    Object.assign(parent, { children });
  }

  private paragraphOf({ start, end }: Block): Paragraph {
    const position = () => ({
      start: this.pointAt(start, 1),
      end: this.pointAt(end - 1, (this.lines[end - 1]?.length ?? 0) + 1),
    });
    const value = this.lines.slice(start, end).join('\n');
    return {
      type: 'paragraph',
      children: [{ type: 'text', value, position: position() }],
      position: position(),
    };
  }
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
