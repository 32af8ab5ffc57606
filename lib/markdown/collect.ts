import type { Element, Root } from 'hast';
import { isInternal } from './addresses';
import type { Context } from './context';
import { personOf } from './plain-text';
import type { Located } from './report';
import { type Leaf, type Run, runsOf } from './runs';
import { markSentenceStarts } from './sentence-starts';
import { visit } from './visit';

/**
 * Notes down what only other files can check: links within the site, people, pictures, and words in which
 * a registered name might stand. Links to people learn whether they begin a sentence.
 */
export function collectReferences(tree: Root, lang: string, context: Context): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'a') collectLink(node, context);
    if (node.tagName === 'img') collectPicture(node, context);
    if (node.tagName === 'abbr') noteFreeText(String(node.properties.title ?? ''), node, context);
  });
  for (const run of runsOf(tree.children, lang)) {
    collectWords(run, context);
    markSentenceStarts(run);
  }
}

/** Notes down words that stand outside the tree, such as the role of a speaker. */
export function noteFreeText(text: string, at: Located, { freeText, report }: Context): void {
  if (text.trim() !== '') freeText.push({ text, ...report.spotOf(at) });
}

function collectLink(link: Element, { links, personLinks, report }: Context): void {
  const url = String(link.properties.href ?? '');
  const person = personOf(link);
  const isOwn =
    url.startsWith('#') && ('dataFootnoteRef' in link.properties || 'dataFootnoteBackref' in link.properties);
  if (person !== undefined) personLinks.push({ id: person, ...report.spotOf(link) });
  else if (url !== '' && isInternal(url) && !isOwn) links.push({ url, ...report.spotOf(link) });
}

function collectPicture(picture: Element, context: Context): void {
  const src = String(picture.properties.src ?? '');
  const alt = String(picture.properties.alt ?? '');
  context.pictures.push({ src, ...context.report.spotOf(picture) });
  if (alt.trim() === '') context.report.error('picture-alt-missing', picture, { src });
  noteFreeText(alt, picture, context);
}

/** Joins the words between links to people, so that emphasis cannot part a name. */
function collectWords(run: Run, context: Context): void {
  let piece: Leaf[] = [];
  const close = () => {
    const first = piece.find(({ node }) => node.type === 'text')?.node;
    if (first) noteFreeText(piece.map(wordsOf).join(''), first, context);
    piece = [];
  };
  for (const leaf of run) {
    if (personOf(leaf.link) !== undefined) close();
    else if (!leaf.isMarker) piece.push(leaf);
  }
  close();
}

/** Soft hyphens and joiners go: they would hide a name. */
function wordsOf({ node }: Leaf): string {
  return node.type === 'text' ? node.value.replace(/\p{Cf}/gu, '') : ' ';
}
