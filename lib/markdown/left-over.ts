import type { Heading, Nodes, Paragraph, Root, Text } from 'mdast';
import type { LeftOver } from '@/lib/domain/rule';
import { excerpt } from './excerpt';
import { type Located, type Report, within } from './report';
import { SKIP, visit } from './visit';

/*
 * Signs that were meant to make something of a text and that the parser has left as they are: readers would see them.
 * Most come of a missing or a superfluous space.
 */

const address = '(?=\\/|#|https?:|www\\.|mailto:|tel:|person:)';
/** `[a](b c)`, `[a] (/b)`, `[a][b]`, `(a)[/b]`, each with the words before it. */
const link = new RegExp(
  `(?:\\[[^[\\]\\n]*)?(?:\\]\\(|\\] \\(${address}|\\]\\[[^\\]\\s][^\\]]*\\])|\\([^()\\n]*\\)\\[${address}`,
  'g',
);

const inParagraphs: readonly [LeftOver, RegExp][] = [
  ['link', link],
  ['heading', /^#{2,6}[^\s#]|^#[^\s#].*\{#/m],
  ['table', /^\|.*\|[ \t]*\n\|.*\|/m],
  ['anchor', /\{#[\w-]/],
  ['emphasis', /\*\*/],
  ['list', /^[•·▪◦‣●○]\s/m],
];

const inHeadings: readonly [LeftOver, RegExp][] = [
  ['link', link],
  ['anchor', /[{}]/],
  ['emphasis', /\*\*/],
];

/** What may be meant after all. */
const doubtful: ReadonlySet<LeftOver> = new Set(['emphasis', 'list', 'code']);

/** Reports them. Reads Markdown, before anything is changed. @param source the text that the tree was made of */
export function checkLeftOver(tree: Root, source: string, report: Report): void {
  visit(tree, (node) => {
    if (node.type === 'code') checkCode(node, source, report);
    if (node.type !== 'paragraph' && node.type !== 'heading') return;
    checkBlock(node, source, report);
    return SKIP;
  });
}

/** A fence says that code is meant; an indented line has mostly come with text from elsewhere. */
function checkCode(code: Located & { value: string }, source: string, report: Report): void {
  const start = code.position?.start.offset ?? 0;
  if (/^[ \t]*(?:`{3}|~{3})/.test(source.slice(start))) return;
  report.warning('markup-left', code, { what: 'code', text: excerpt(code.value) });
}

function checkBlock(block: Paragraph | Heading, source: string, report: Report): void {
  const leaves = leavesOf(block);
  const words = leaves.map(({ text }) => text).join('');
  // A directive that was not understood is reported as one.
  if (/^\s*:/.test(words)) return;
  const read = block.type === 'heading' ? words.replace(/\{#[^{}]*\}\s*$/, '') : words;
  const told = new Set<LeftOver>();
  for (const [what, sign] of block.type === 'heading' ? inHeadings : inParagraphs) {
    // Its anchor goes with the heading.
    const places = what === 'anchor' && told.has('heading') ? [] : placesOf(sign, read);
    for (const { index, 0: found } of places) {
      if (isEscaped(leafAt(leaves, index + found.length - 1), sign, source)) continue;
      told.add(what);
      const params = { what, text: excerpt(read.slice(index)) };
      const { node = block, text = '', start = 0 } = leafAt(leaves, index) ?? {};
      const place = within(node, text, index - start);
      if (doubtful.has(what)) report.warning('markup-left', place, params);
      else report.error('markup-left', place, params);
    }
  }
}

/** Of most signs the first tells enough. */
function placesOf(sign: RegExp, text: string): RegExpExecArray[] {
  if (sign.global) return [...text.matchAll(sign)];
  const first = sign.exec(text);
  return first ? [first] : [];
}

interface Leaf {
  text: string;
  node?: Text;
}

/** The words of a block; code may hold any sign. */
function leavesOf(node: Nodes): Leaf[] {
  if (node.type === 'text') return [{ text: node.value, node }];
  if (node.type === 'break') return [{ text: '\n' }];
  return 'children' in node ? node.children.flatMap(leavesOf) : [];
}

/** The leaf in which a character of the words stands, and where in the words it begins. */
function leafAt(leaves: readonly Leaf[], offset: number): (Leaf & { start: number }) | undefined {
  let start = 0;
  for (const leaf of leaves) {
    if (offset < start + leaf.text.length) return { ...leaf, start };
    start += leaf.text.length;
  }
  return undefined;
}

/** Whether an author has said that a sign is meant as it is: `\\[a\\](b)`. */
function isEscaped(leaf: Leaf | undefined, sign: RegExp, source: string): boolean {
  const { start, end } = leaf?.node?.position ?? {};
  const written = source.slice(start?.offset, end?.offset).replace(/\\[!-/:-@[-`{-~]/g, '');
  return leaf !== undefined && leaf.text.search(sign) !== -1 && written.search(sign) === -1;
}
