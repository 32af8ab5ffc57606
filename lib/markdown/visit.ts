import { EXIT, SKIP, type visit as visitOfUnist } from 'unist-util-visit';

export { EXIT, SKIP };

interface Branch {
  type: string;
  children?: Branch[];
}

type Visitor = (node: Branch, index: number | undefined, parent: Branch | undefined) => unknown;

/**
 * Walks a tree as unist-util-visit does, parents before children, with the part of it that is used here: a test by
 * type, and `SKIP` and `EXIT`. The library gives every function that it makes for a node a name for debuggers, which
 * took a tenth of the whole time of parsing.
 */
// As the library's own type, since that tells a visitor by the test which nodes it gets.
export const visit = ((tree: Branch, ...rest: [Visitor] | [string | readonly string[], Visitor]) => {
  const [test, visitor] = rest.length === 1 ? [undefined, rest[0]] : rest;
  walk(tree, undefined, undefined, test, visitor);
}) as typeof visitOfUnist;

/** @returns false when the walk is to end */
function walk(
  node: Branch,
  index: number | undefined,
  parent: Branch | undefined,
  test: string | readonly string[] | undefined,
  visitor: Visitor,
): boolean {
  const result = isWanted(node.type, test) ? visitor(node, index, parent) : undefined;
  if (result === EXIT) return false;
  if (result === SKIP || !node.children) return true;
  // Counted anew each time: a visitor may add to the list.
  for (let place = 0; place < node.children.length; place++) {
    const child = node.children[place];
    if (child && !walk(child, place, node, test, visitor)) return false;
  }
  return true;
}

function isWanted(type: string, test: string | readonly string[] | undefined): boolean {
  return test === undefined || (typeof test === 'string' ? type === test : test.includes(type));
}
