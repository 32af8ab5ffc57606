import type { Element, ElementContent } from 'hast';
import { personMark, replacePersonMarks } from '@/lib/domain/person-mark';
import type { Block, Body, Tree } from '@/lib/domain/record';
import { unreachable } from '@/lib/domain/unreachable';

/**
 * Takes people out of a body whose names may not be shown: the words of links to them are emptied, in the
 * trees and in the plain text, so that no output made from the record can hold them.
 * @param hidden ids of the people to take out
 */
export function redactBody(body: Body, hidden: ReadonlySet<string>): Body {
  if (!body.people.some((id) => hidden.has(id))) return body;
  const tree = (nodes: Tree) => nodes.map((node) => redactNode(node, hidden));
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

function redactNode(node: ElementContent, hidden: ReadonlySet<string>): ElementContent {
  if (node.type !== 'element') return node;
  const children = isHiddenLink(node, hidden) ? [] : node.children.map((child) => redactNode(child, hidden));
  return { ...node, children };
}

function isHiddenLink({ tagName, properties }: Element, hidden: ReadonlySet<string>): boolean {
  const href = properties.href;
  return (
    tagName === 'a' && typeof href === 'string' && href.startsWith('person:') && hidden.has(href.slice(7))
  );
}
