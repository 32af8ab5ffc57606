import type { Root } from 'mdast';
import { linesOf } from './lines';
import type { Report } from './report';
import { visit } from './visit';

/**
 * Reports `[^x]` without a definition. The parser leaves it in the text, where an author who has escaped it
 * (`\[^x]`) means it: only the source tells them apart.
 */
export function checkFootnotes(tree: Root, source: string, report: Report): void {
  if (!source.includes('[^')) return;
  visit(tree, 'text', (node) => {
    const { start, end } = node.position ?? {};
    if (!node.value.includes('[^')) return;
    for (const { text, placeAt } of linesOf(source.slice(start?.offset, end?.offset), node)) {
      for (const { 1: label = '', index } of text.matchAll(/(?<!\\)\[\^([^\]\s]{1,200})\]/g)) {
        report.error('footnote-undefined', placeAt(index), { label });
      }
    }
  });
}
