import type { Root } from 'hast';
import { excerpt } from './excerpt';
import { hasQuoteMark } from './quote-pairs';
import { type Report, within } from './report';
import { type Leaf, type Run, runsOf } from './runs';
import { setLine, typographic } from './typography';

/** Stands for code, which no mark belongs to but beside which one may stand. */
const placeholder = '\uFFFC';

/** A leaf and the place of a mark in its text. */
interface MarkPlace {
  leaf: Leaf;
  offset: number;
}

/**
 * Sets quotation marks and apostrophes in a tree, paragraph by paragraph: a pair may span emphasis and
 * links, never a paragraph's end, unless the quotation runs on. Code is left as it is.
 * @param lang language of the tree; inside an element with `lang` that element's marks are used
 */
export function setQuotesInTree(tree: Root, lang: string, report: Report, mayRunOn: boolean): void {
  let open: MarkPlace | undefined;
  for (const run of runsOf(tree.children, lang)) {
    // Most lines hold none.
    if (!run.some(holdsMarks)) continue;
    const places = placesOf(run);
    const langAt = (index: number) => places[index]?.leaf.lang ?? lang;
    const line = setLine(places.map(characterAt).join(''), langAt, mayRunOn ? open !== undefined : undefined);
    writeBack(run, line.text);
    // One warning a paragraph: whoever mends the first mark sees the others.
    const [first] = line.unbalanced;
    if (first !== undefined) reportUnbalanced(places[first], report);
    if (line.runsOn !== -1) open = line.runsOn === undefined ? undefined : places[line.runsOn];
  }
  reportUnbalanced(open, report);
}

/** Whether there may be something to set: a mark, or a picture with its alternative text. */
function holdsMarks(leaf: Leaf): boolean {
  return leaf.node.type === 'element' || hasQuoteMark(textOf(leaf));
}

/** Whose each character of a joined run is. */
function placesOf(run: Run): MarkPlace[] {
  return run.flatMap((leaf) => Array.from(textOf(leaf).split(''), (_, offset) => ({ leaf, offset })));
}

function characterAt({ leaf, offset }: MarkPlace): string {
  return textOf(leaf)[offset] ?? '';
}

function textOf({ node, isCode }: Leaf): string {
  if (node.type === 'element') return node.tagName === 'br' ? '\n' : placeholder;
  return isCode ? placeholder : node.value;
}

/** Gives each leaf its share of the joined text back; setting marks changes no length. */
function writeBack(run: Run, line: string): void {
  let start = 0;
  for (const leaf of run) {
    const end = start + textOf(leaf).length;
    const { node, isCode, lang } = leaf;
    if (node.type === 'text' && !isCode) node.value = line.slice(start, end);
    if (node.type === 'element' && typeof node.properties.alt === 'string') {
      node.properties.alt = typographic(node.properties.alt, lang);
    }
    start = end;
  }
}

function reportUnbalanced(place: MarkPlace | undefined, report: Report): void {
  if (!place) return;
  const { node } = place.leaf;
  const text = textOf(place.leaf);
  report.warning('quotes-unbalanced', within(node, text, place.offset), {
    text: excerpt(text.slice(place.offset)),
  });
}
