/** Lines of a text, from `start` to before `end`, counted from 0. */
export interface Block {
  start: number;
  end: number;
}

/** Begins with a letter, holds letters, figures and the signs of ordinary prose, and ends without a space. */
const plain =
  /^[\p{L}"”“„»«(–](?:[\p{L}\p{M}\p{N} .,;:!?()'"”“„»«’‘…–—%§€+/-]*[\p{L}\p{M}\p{N}.,;:!?()'"”“„»«’‘…–—%§€])?$/u;

/** GFM makes links of these, without any sign around them. */
const address = /www\.|https?:/i;

/** The fences of a directive, whose name and attributes hold nothing that could reach into the next line. */
const openingFence = /^:{3,}[ ]*[a-z]+(?:\{[^`[\]<>\\&*_~|]*\})?$/;
const closingFence = /^:{3,}[ ]*$/;

/** What can run on over empty lines: code between fences, and raw HTML. Carriage returns count lines otherwise. */
const runsOn = /```|~~~|<|\r/;

/**
 * The blocks of a text in which every line is plain, so that none of its words decides what it is: a sign in the line
 * before or after may have a say. None where code or raw HTML may run on over empty lines.
 */
export function plainBlocks(lines: readonly string[]): Block[] {
  if (lines.some((line) => runsOn.test(line))) return [];
  const blocks: Block[] = [];
  let start = 0;
  let open = 0;
  for (let end = 0; end <= lines.length; end++) {
    const line = lines[end];
    const opens = line !== undefined && openingFence.test(line);
    // Where nothing is open it is text, and part of what stands around it.
    const closes = line !== undefined && open > 0 && closingFence.test(line);
    if (line && !opens && !closes) continue;
    open += Number(opens) - Number(closes);
    const isPlain =
      start < end && lines.slice(start, end).every((own) => plain.test(own) && !address.test(own));
    if (isPlain) blocks.push({ start, end });
    start = end + 1;
  }
  return blocks;
}
