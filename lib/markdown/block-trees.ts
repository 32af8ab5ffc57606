import type { Tree } from '@/lib/domain/record';
import { unreachable } from '@/lib/domain/unreachable';
import type { ParsedBlock } from './result';

/** The trees of a block, in reading order. */
export function treesOf(block: ParsedBlock): Tree[] {
  switch (block.kind) {
    case 'prose':
    case 'voice':
    case 'callout':
      return [block.tree];
    case 'steps':
      return block.items;
    case 'figure':
      return [block.caption];
    default:
      return unreachable(block);
  }
}

/** The same block with other trees. */
export function withTrees(block: ParsedBlock, change: (tree: Tree) => Tree): ParsedBlock {
  switch (block.kind) {
    case 'prose':
    case 'voice':
    case 'callout':
      return { ...block, tree: change(block.tree) };
    case 'steps':
      return { ...block, items: block.items.map(change) };
    case 'figure':
      return { ...block, caption: change(block.caption) };
    default:
      return unreachable(block);
  }
}
