import type { Element, RootContent } from 'hast';
import type { Tree } from '@/lib/domain/record';

/**
 * Builds a tree anew from the leaves up; comments and doctypes go.
 * @param change gets an element with its new children, returns what is to stand in its place
 */
export function mapElements(nodes: readonly RootContent[], change: (element: Element) => Tree): Tree {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element') return [];
    return change({ ...node, children: mapElements(node.children, change) });
  });
}
