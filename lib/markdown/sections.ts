import type { Element } from 'hast';
import type { Heading, Root, RootContent } from 'mdast';
import type { Tree } from '@/lib/domain/record';
import { directiveBlock } from './blocks';
import type { Context } from './context';
import { isDirective } from './directives';
import type { Located } from './report';
import type { ParsedBlock } from './result';
import { toSafeTree } from './safe-tree';

/** A block and where it stands. */
export interface RoughBlock {
  block: ParsedBlock;
  at: Located;
}

/** A section before ids are given; its trees still have positions. */
export interface RoughSection {
  /** Absent before the first `##`. */
  heading?: Element;
  blocks: RoughBlock[];
}

/** Parts a body at its `##` headings and converts each part: heading, prose or directive. */
export function toSections(tree: Root, context: Context): RoughSection[] {
  const sections: RoughSection[] = [{ blocks: [] }];
  for (const part of partsOf(tree.children)) {
    const [first] = part;
    if (first === undefined) continue;
    if (isSectionHeading(first)) {
      sections.push(openSection(first, context));
      continue;
    }
    const block = isDirective(first) ? directiveBlock(first, context) : proseBlock(toSafeTree(part, context));
    if (block) sections.at(-1)?.blocks.push({ block, at: first });
  }
  return sections.filter(({ heading, blocks }) => heading !== undefined || blocks.length > 0);
}

/** Section headings and directives are parts by themselves, what stands between them is one. */
function partsOf(nodes: RootContent[]): RootContent[][] {
  const parts: RootContent[][] = [];
  let isOpen = false;
  for (const node of nodes) {
    const isAlone = isSectionHeading(node) || isDirective(node);
    if (isOpen && !isAlone) parts.at(-1)?.push(node);
    else parts.push([node]);
    isOpen = !isAlone;
  }
  return parts;
}

/** `#` too: it does not belong in a body, but what follows it is a section all the same. */
function isSectionHeading(node: RootContent): node is Heading {
  return node.type === 'heading' && node.depth <= 2;
}

function proseBlock(tree: Tree): ParsedBlock | undefined {
  const isEmpty = tree.every((node) => node.type === 'text' && node.value.trim() === '');
  return isEmpty ? undefined : { kind: 'prose', tree };
}

/** Raw HTML may end a heading early; what is left over begins the section. */
function openSection(node: Heading, context: Context): RoughSection {
  const tree = toSafeTree([node], context, { isSectionHeading: true });
  const [heading, ...rest] = tree;
  const isHeading = heading?.type === 'element' && heading.tagName === 'h2';
  const left = proseBlock(isHeading ? rest : tree);
  const blocks = left ? [{ block: left, at: node }] : [];
  return isHeading ? { heading, blocks } : { blocks };
}
