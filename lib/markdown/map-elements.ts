import type { Element, RootContent } from 'hast';
import type { Tree } from '@/lib/domain/record';

/**
 * Builds a tree anew from the leaves up; comments and doctypes go.
 * @param change gets an element with its new children, returns what is to stand in its place
 */
export function mapElements(nodes: readonly RootContent[], change: (element: Element) => Tree): Tree {
  const mapped: Tree = [];
  for (const node of nodes) {
    if (node.type === 'text') mapped.push(node);
    if (node.type !== 'element') continue;
    for (const made of change({ ...node, children: mapElements(node.children, change) })) mapped.push(made);
  }
  return mapped;
}
