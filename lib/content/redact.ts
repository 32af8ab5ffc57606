import type { Element, ElementContent } from 'hast';
import type { SpellsName } from '@/lib/domain/name-in-address';
import { personMark, replacePersonMarks } from '@/lib/domain/person-mark';
import type { Block, Body, Tree } from '@/lib/domain/record';
import { unreachable } from '@/lib/domain/unreachable';

/**
 * Takes people out of a body whose names may not be shown: the words of links to them are emptied, in the
 * trees and in the plain text, so that no output made from the record can hold them. A link whose address spells
 * such a name keeps its words alone.
 * @param hidden ids of the people to take out
 * @param spells tells addresses that spell the name of one of them
 */
export function redactBody(body: Body, hidden: ReadonlySet<string>, spells: SpellsName): Body {
  if (hidden.size === 0) return body;
  const tree = (nodes: Tree) => nodes.map((node) => redactNode(node, hidden, spells));
  const plain = (text: string) =>
    replacePersonMarks(text, (id, words) => personMark(id, hidden.has(id) ? '' : words));
  return {
    ...body,
    sections: body.sections.map((section) => ({
      ...section,
      heading: section.heading && plain(section.heading),
      headingTree: section.headingTree && tree(section.headingTree),
      blocks: section.blocks.map((block) => redactBlock(block, tree, plain)),
      plain: plain(section.plain),
    })),
    outline: body.outline.map((entry) => ({ ...entry, text: plain(entry.text) })),
    notes: body.notes && tree(body.notes),
  };
}

function redactBlock(block: Block, tree: (nodes: Tree) => Tree, plain: (text: string) => string): Block {
  switch (block.kind) {
    case 'prose':
    case 'callout':
      return { ...block, tree: tree(block.tree) };
    case 'voice':
      return { ...block, tree: tree(block.tree), plain: plain(block.plain) };
    case 'steps':
      return { ...block, items: block.items.map(tree), plain: block.plain.map(plain) };
    case 'figure':
      return { ...block, caption: tree(block.caption) };
    default:
      return unreachable(block);
  }
}

function redactNode(node: ElementContent, hidden: ReadonlySet<string>, spells: SpellsName): ElementContent {
  if (node.type !== 'element') return node;
  if (isHiddenLink(node, hidden)) return { ...node, children: [] };
  const children = node.children.map((child) => redactNode(child, hidden, spells));
  const { href, ...others } = node.properties;
  const isTelling = typeof href === 'string' && !href.startsWith('person:') && spells(href);
  return { ...node, properties: isTelling ? others : node.properties, children };
}

/** A source keeps its title where its address would tell a name that may not be shown. */
export function redactSource<T extends { url?: string }>(source: T, spells: SpellsName): T {
  return source.url !== undefined && spells(source.url) ? { ...source, url: undefined } : source;
}

function isHiddenLink({ tagName, properties }: Element, hidden: ReadonlySet<string>): boolean {
  const href = properties.href;
  return (
    tagName === 'a' && typeof href === 'string' && href.startsWith('person:') && hidden.has(href.slice(7))
  );
}
