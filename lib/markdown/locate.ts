import type { Located } from './report';

/** A node as parsers leave it: parse5 gives some elements an end without a start. */
interface Branch {
  position?: Partial<NonNullable<Located['position']>> | undefined;
  children?: readonly Branch[];
}

/**
 * Gives every node a place: one that lacks it (autolinks found afterwards, elements that the HTML parser
 * adds) takes that of what stands before or around it.
 */
export function locate(node: Branch, fallback: Branch): void {
  const { start, end } = node.position ?? {};
  if (!start) node.position = fallback.position;
  else node.position = { start, end: end ?? fallback.position?.end ?? start };
  let last = node;
  for (const child of node.children ?? []) {
    locate(child, last);
    last = child;
  }
}
