import type { Element } from 'hast';
import { type Handle, toMdast } from 'hast-util-to-mdast';
import type { BlockContent, DefinitionContent, FootnoteDefinition, RootContent } from 'mdast';
import type { Tree } from '@/lib/domain/record';

/** Footnotes keep their numbers, which are all that the record's ids hold. */
const numberOf = (address: unknown): string | undefined => /not-(\d+)$/.exec(String(address))?.[1];

/** A reference to a note is `<sup><a data-footnote-ref href="#not-1">`. */
const sup: Handle = (state, node, parent) => {
  const [link] = node.children;
  const isReference = link?.type === 'element' && 'dataFootnoteRef' in link.properties;
  const number = isReference ? numberOf(link.properties.href) : undefined;
  return number === undefined
    ? asHtml(state, node, parent)
    : { type: 'footnoteReference', identifier: number, label: number };
};

/** Markdown has no form of its own for it, but allows the element: as plain text "x²" would be "x2". */
const asHtml: Handle = (state, node) => [
  { type: 'html', value: `<${node.tagName}>` },
  ...state.all(node),
  { type: 'html', value: `</${node.tagName}>` },
];

/** Turns a copied tree into Markdown's tree (mdast). Always blocks: a caption or a step becomes a paragraph. */
export function treeToMdast(tree: Tree): RootContent[] {
  const aligned = tree.map((node) => (node.type === 'element' ? alignCells(node) : node));
  const root = toMdast(
    { type: 'root', children: aligned },
    { document: true, handlers: { sup, sub: asHtml } },
  );
  return root.type === 'root' ? root.children : [];
}

/** The record keeps a cell's side in a data attribute, because it has no styles; mdast reads `align`. */
function alignCells(element: Element): Element {
  const { dataAlign, ...properties } = element.properties;
  return {
    ...element,
    properties: typeof dataAlign === 'string' ? { ...properties, align: dataAlign } : properties,
    children: element.children.map((child) => (child.type === 'element' ? alignCells(child) : child)),
  };
}

/** The notes of a body as definitions, without the links back to the text, which Markdown's readers make. */
export function notesToMdast(notes: Tree): FootnoteDefinition[] {
  return listItems(notes).flatMap((item) => {
    const number = numberOf(item.properties.id);
    if (number === undefined) return [];
    const children = treeToMdast(withoutWaysBack(item.children)).filter(isNoteContent);
    return [{ type: 'footnoteDefinition', identifier: number, label: number, children }];
  });
}

function listItems(tree: Tree): Element[] {
  return tree.flatMap((node) => {
    if (node.type !== 'element') return [];
    return node.tagName === 'li' && node.properties.id !== undefined ? [node] : listItems(node.children);
  });
}

function withoutWaysBack(tree: Tree): Tree {
  return tree
    .filter((node) => !(node.type === 'element' && 'dataFootnoteBackref' in node.properties))
    .map((node) => (node.type === 'element' ? { ...node, children: withoutWaysBack(node.children) } : node));
}

/** Everything that Markdown allows in a note, a quotation or a list item. */
export function isNoteContent(node: RootContent): node is BlockContent | DefinitionContent {
  return [
    ...['paragraph', 'list', 'blockquote', 'code', 'table', 'thematicBreak', 'heading', 'html'],
    ...['definition', 'footnoteDefinition'],
  ].includes(node.type);
}
