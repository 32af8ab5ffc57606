import type { Element, Root } from 'hast';
import { levelOf } from './heading-levels';
import { visit } from './visit';

/**
 * Takes the author's id (`## Rubrik {#id}`) out of each heading's words and puts it, as it is, into the
 * heading's `id`: the schema has let none through. `anchors.ts` then judges it.
 */
export function takeHeadingIds(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (levelOf(node) !== undefined) takeId(node);
  });
}

function takeId(heading: Element): void {
  const last = heading.children.at(-1);
  if (last?.type !== 'text') return;
  const text = last.value.trimEnd();
  const start = text.lastIndexOf('{#');
  if (start === -1 || !text.endsWith('}')) return;
  heading.properties.id = text.slice(start + 2, -1);
  last.value = text.slice(0, start).trimEnd();
}
