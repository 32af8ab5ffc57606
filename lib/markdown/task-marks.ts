import type { Root } from 'mdast';
import { visit } from './visit';

/**
 * Shows a task list's ticks as characters: a check box that nobody can tick and that has no name of its own
 * only puzzles, and without it the schema needs no form elements.
 */
export function markTasks(tree: Root): void {
  visit(tree, 'listItem', (item) => {
    if (typeof item.checked !== 'boolean') return;
    const mark = { type: 'text' as const, value: item.checked ? '☑ ' : '☐ ', position: item.position };
    item.checked = null;
    const first = item.children[0];
    if (first?.type === 'paragraph') first.children.unshift(mark);
    else item.children.unshift({ type: 'paragraph', children: [mark], position: item.position });
  });
}
