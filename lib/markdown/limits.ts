import type { Nodes, Root } from 'mdast';
import { visit } from './visit';

/** Deeper than any text; most steps recurse, and the stack is finite. */
const deepest = 100;

/** More cells than any table for readers. Rows are filled up to the width of the first: 30 KB can mean a million cells. */
const mostCells = 20_000;

/** What makes a text more than the steps can take, if anything. */
export function excessOf(tree: Root): string | undefined {
  if (isTooDeep(tree)) return 'nested too deep';
  let cells = 0;
  visit(tree, 'table', (table) => {
    cells += table.children.length * (table.children[0]?.children.length ?? 0);
  });
  return cells > mostCells ? 'too many table cells' : undefined;
}

/** Goes level by level, since it must not recurse itself. */
function isTooDeep(root: Root): boolean {
  let level: Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    const below: Nodes[] = [];
    for (const node of level) if ('children' in node) for (const child of node.children) below.push(child);
    level = below;
  }
  return false;
}
