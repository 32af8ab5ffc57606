import type { Heading, Nodes, Paragraph, Parents, Root } from 'mdast';
import { excerpt } from './excerpt';
import { interfaceWords, placeholderStart, placeholderWords, vagueDate } from './phrases';
import { type Report, within } from './report';
import { SKIP, visit } from './visit';

/** A paragraph or heading as its author wrote it. */
interface TextBlock {
  node: Paragraph | Heading;
  words: string;
  /** What follows within the same list item, directive or text. */
  next?: Nodes | undefined;
}

/** Warns of what a text looks like before it is done. Reads Markdown, before anything is changed. */
export function checkUnfinished(tree: Root, report: Report): void {
  if (tree.children.length === 0) report.warning('text-missing', {});
  const blocks = textBlocks(tree);
  for (const block of blocks) {
    const bare = bareWords(block.words);
    checkAnnouncedList(block, report);
    checkPlaceholder(block, bare, report);
    checkInterfaceWords(block.words, bare, block.node, report);
  }
  checkDuplicates(blocks, report);
  visit(tree, 'link', (link, _, parent) => {
    // A link that is all there is has been judged as a block.
    if (!parent || parent.children.length === 1) return;
    const words = wordsOf(link);
    checkInterfaceWords(words, bareWords(words), link, report);
  });
  checkDates(tree, report);
}

function textBlocks(tree: Root): TextBlock[] {
  const blocks: TextBlock[] = [];
  visit(tree, (node, index, parent) => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return;
    const siblings: Nodes[] = parent?.children ?? [];
    blocks.push({ node, words: onOneLine(wordsOf(node)), next: siblings[(index ?? 0) + 1] });
    return SKIP;
  });
  return blocks;
}

function onOneLine(text: string): string {
  // Replacing each single space by itself is dear.
  return (/[^\S ]|\s\s/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'inlineCode') return `\`${node.value}\``;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

/** What a colon may announce. */
const announced = new Set([
  'list',
  'table',
  'blockquote',
  'code',
  'containerDirective',
  'leafDirective',
  'html',
]);

function checkAnnouncedList({ node, words, next }: TextBlock, report: Report): void {
  // Most end otherwise, which is told sooner.
  if (node.type !== 'paragraph' || !words.endsWith(':') || !/[\p{L}\p{N}]\S*:$/u.test(words)) return;
  if (next && (announced.has(next.type) || beginsSpeech(next))) return;
  report.warning('list-missing', node, { text: excerpt(words) });
}

/** A paragraph that may follow a colon: speech, or a picture. */
function beginsSpeech(node: Nodes): boolean {
  if (node.type !== 'paragraph') return false;
  return node.children[0]?.type === 'image' || /^["“”„«»'‘’–—-]/.test(wordsOf(node).trim());
}

function checkPlaceholder({ node, words }: TextBlock, bare: string, report: Report): void {
  if (placeholderWords.has(bare) || placeholderStart.test(words.replace(/^[[(<]/, ''))) {
    report.warning('placeholder-text', node, { text: excerpt(words) });
  }
}

function checkInterfaceWords(words: string, bare: string, node: Nodes, report: Report): void {
  if (interfaceWords.has(bare)) report.warning('interface-english', node, { text: excerpt(words) });
}

/** As long as the longest phrase that `bareWords` is compared with. */
const longest = Math.max(...[...placeholderWords, ...interfaceWords].map((phrase) => phrase.length));

/**
 * Words alone, in lower case, without arrows, brackets and full stops; code stays marked. Of a text longer than
 * every phrase only the beginning, which is none of them.
 */
function bareWords(words: string): string {
  let bare = '';
  for (const [word] of words.toLowerCase().matchAll(/[\p{L}\p{N}`]+/gu)) {
    bare += bare === '' ? word : ` ${word}`;
    if (bare.length > longest) break;
  }
  return bare;
}

/** A text this short may well come twice. */
const shortest = 20;

/** Reports a block that comes twice; one too short to tell by itself is taken together with its heading. */
function checkDuplicates(blocks: TextBlock[], report: Report): void {
  const seen = new Map<string, number>();
  blocks.forEach(({ node, words }, index) => {
    const before = blocks[index - 1];
    const isShort = words.length <= shortest;
    const heading =
      isShort && node.type === 'paragraph' && before?.node.type === 'heading' ? `${before.words}\n` : '';
    const text = `${heading}${words}`.toLowerCase();
    if (text.length <= shortest) return;
    const first = seen.get(text);
    if (first === undefined) seen.set(text, report.spotOf(node).line);
    else report.warning('block-duplicate', node, { text: excerpt(words), first });
  });
}

/** A quotation is verbatim: what it says about time cannot be changed. */
function checkDates(tree: Root, report: Report): void {
  visit(tree, (node) => {
    if (node.type === 'containerDirective' && node.attributes?.kind === 'quote') return SKIP;
    if (!isLine(node)) return;
    const [first] = node.children;
    const words = wordsOf(node);
    const found = vagueDate.exec(words);
    if (found && first) report.warning('vague-date', within(node, words, found.index), { phrase: found[0] });
  });
}

function isLine(node: Nodes): node is Extract<Parents, { type: 'paragraph' | 'heading' | 'tableCell' }> {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}
