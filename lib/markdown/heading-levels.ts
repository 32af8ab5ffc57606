import type { Element, Root } from 'hast';
import type { Context } from './context';
import { visit } from './visit';

/**
 * Holds headings to an outline without gaps: the page's title is level 1, `##` begins a section, and
 * `###` and `####` stand inside one. A heading that does not fit is reported and moved to a level that does.
 * @param isSectionHeading the tree is the heading of a section, and nothing else is
 */
export function settleHeadingLevels(tree: Root, context: Context, isSectionHeading: boolean): void {
  let first = isSectionHeading;
  visit(tree, 'element', (node) => {
    const level = levelOf(node);
    if (level === undefined) return;
    const lowest = first ? 2 : 3;
    first = false;
    const highest = Math.min(4, context.headingLevel + 1);
    const expected = lowest === 2 ? 2 : Math.min(Math.max(level, lowest), highest);
    if (level !== expected) context.report.error('heading-level', node, { level, expected });
    const settled = lowest === 2 ? 2 : Math.min(Math.max(level, lowest), 4);
    node.tagName = `h${settled}`;
    context.headingLevel = settled;
  });
}

/** 1 to 6, or nothing where the element is no heading. */
export function levelOf({ tagName }: Element): number | undefined {
  const digit = /^h([1-6])$/.exec(tagName)?.[1];
  return digit === undefined ? undefined : Number(digit);
}
