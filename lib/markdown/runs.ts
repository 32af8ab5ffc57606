import type { Element, RootContent, Text } from 'hast';

/** A piece of a line of text: a text node, a picture or a line break, with what surrounds it. */
export interface Leaf {
  node: Text | Element;
  /** Language of the words, from the nearest `lang`. */
  lang: string;
  /** The text is code, a key or a sample: to be left as it is. */
  isCode: boolean;
  /** The number of a footnote, or the way back from one. */
  isMarker: boolean;
  /** The nearest link. */
  link?: Element | undefined;
}

/** The leaves of one block (paragraph, heading, list item, table cell, code block), in order. */
export type Run = Leaf[];

type Surroundings = Omit<Leaf, 'node'>;

const blocks = new Set([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'hr', 'section'],
  ...['ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
]);

/** Whether a node begins a line of its own. */
export function isBlock(node: RootContent): boolean {
  return node.type === 'element' && blocks.has(node.tagName);
}

/** Parts a tree into its lines of text; blocks without text give none. */
export function runsOf(nodes: readonly RootContent[], lang: string): Run[] {
  const runs: Run[] = [[]];
  gather(nodes, { lang, isCode: false, isMarker: false }, runs);
  return runs.filter((run) => run.some(({ node }) => node.type === 'element' || node.value.trim() !== ''));
}

function gather(nodes: readonly RootContent[], around: Surroundings, runs: Run[]): void {
  for (const node of nodes) {
    if (node.type === 'text') addLeaf(node, around, runs);
    if (node.type !== 'element') continue;
    if (node.tagName === 'img' || node.tagName === 'br') addLeaf(node, around, runs);
    const isAlone = isBlock(node);
    if (isAlone) runs.push([]);
    gather(node.children, within(node, around), runs);
    if (isAlone) runs.push([]);
  }
}

function addLeaf(node: Leaf['node'], { lang, isCode, isMarker, link }: Surroundings, runs: Run[]): void {
  runs.at(-1)?.push({ node, lang, isCode, isMarker, link });
}

/** The same object where the element changes nothing, as most do. */
function within(element: Element, around: Surroundings): Surroundings {
  const { tagName, properties } = element;
  const lang = typeof properties.lang === 'string' ? properties.lang : around.lang;
  const isCode = around.isCode || tagName === 'code' || tagName === 'kbd' || tagName === 'pre';
  const isMarker = around.isMarker || 'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties;
  const isSame =
    tagName !== 'a' && lang === around.lang && isCode === around.isCode && isMarker === around.isMarker;
  return isSame ? around : { lang, isCode, isMarker, link: tagName === 'a' ? element : around.link };
}
