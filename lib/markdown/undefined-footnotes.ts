import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Report } from './report';

/**
 * Reports `[^x]` without a definition. The parser leaves it in the text, where an author who has escaped it
 * (`\[^x]`) means it: only the source tells them apart.
 */
export function checkFootnotes(tree: Root, source: string, report: Report): void {
  visit(tree, 'text', (node) => {
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || !node.value.includes('[^')) return;
    const lines = source.slice(start.offset, end?.offset).split('\n');
    lines.forEach((text, index) => {
      for (const { 1: label = '', index: at } of text.matchAll(/(?<!\\)\[\^([^\]\s]{1,200})\]/g)) {
        const column = (index === 0 ? start.column : 1) + at;
        report.error(
          'footnote-undefined',
          { position: { start: { line: start.line + index, column } } },
          { label },
        );
      }
    });
  });
}
