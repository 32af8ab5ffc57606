import type { Element } from 'hast';
import type { OutlineEntry, Tree } from '@/lib/domain/record';
import { treesOf } from './block-trees';
import { levelOf } from './heading-levels';
import { plainText } from './plain-text';
import type { ParsedSection } from './result';
import { visit } from './visit';

/** The headings within a tree, in order. */
export function headingsIn(tree: Tree): Element[] {
  const headings: Element[] = [];
  visit({ type: 'root', children: tree }, 'element', (node) => {
    if (levelOf(node) !== undefined) headings.push(node);
  });
  return headings;
}

/** Sections and their subheadings, for a table of contents. */
export function outlineOf(sections: ParsedSection[]): OutlineEntry[] {
  return sections.flatMap(({ id, heading, blocks }) => {
    const below = blocks.flatMap(treesOf).flatMap(headingsIn);
    const own: OutlineEntry[] = id === undefined ? [] : [{ id, text: heading ?? '', depth: 2 }];
    return [...own, ...below.flatMap(entryOf)];
  });
}

function entryOf(heading: Element): OutlineEntry[] {
  const { id } = heading.properties;
  if (heading.tagName !== 'h3' || typeof id !== 'string') return [];
  return [{ id, text: plainText(heading.children), depth: 3 }];
}

/** Every `id` in some trees, in order. */
export function idsIn(trees: Tree[]): string[] {
  const ids: string[] = [];
  visit({ type: 'root', children: trees.flat() }, 'element', ({ properties }) => {
    if (typeof properties.id === 'string') ids.push(properties.id);
  });
  return ids;
}
