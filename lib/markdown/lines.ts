import type { Located } from './report';

/** One line of a node's text. */
export interface Line {
  text: string;
  /** Where it begins in the node's text. */
  offset: number;
  /** The place of one of its characters in the source. */
  placeAt(index: number): Located;
}

/** Parts a node's text into lines that know their places, so that many finds in a long text stay quick. */
export function linesOf(text: string, { position }: Located): Line[] {
  const { line = 1, column = 1 } = position?.start ?? {};
  let offset = 0;
  return text.split('\n').map((content, number) => {
    const start = number === 0 ? column : 1;
    const placeAt = (index: number) => ({
      position: { start: { line: line + number, column: start + index } },
    });
    const entry = { text: content, offset, placeAt };
    offset += content.length + 1;
    return entry;
  });
}
