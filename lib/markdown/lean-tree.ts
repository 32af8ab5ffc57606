import type { ElementContent } from 'hast';
import type { Tree } from '@/lib/domain/record';
import { isBlock } from './runs';

/** A tree as it is kept: without positions, without the white space between blocks, neighbouring texts joined. */
export function leanTree(tree: Tree): Tree {
  const hasBlocks = tree.some(isBlock);
  const lean: Tree = [];
  tree.forEach((node, index) => {
    if (node.type === 'text') {
      const isBetween = hasBlocks && (isEdge(tree[index - 1]) || isEdge(tree[index + 1]));
      if (!(isBetween && node.value.trim() === '')) addText(lean, node.value);
    } else if (node.type === 'element') {
      const { tagName, properties, children } = node;
      lean.push({ type: 'element', tagName, properties, children: leanTree(children) });
    }
  });
  return lean;
}

/** Beside a block, or at an end, white space is not seen. */
function isEdge(neighbour: ElementContent | undefined): boolean {
  return neighbour === undefined || isBlock(neighbour);
}

function addText(lean: Tree, value: string): void {
  const last = lean.at(-1);
  if (last?.type === 'text') last.value += value;
  else lean.push({ type: 'text', value });
}
