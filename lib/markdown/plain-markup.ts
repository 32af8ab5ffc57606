import type { Element, Properties, Root } from 'hast';
import { codeOf } from '@/lib/domain/hidden-characters';
import { hasHidden, withoutHidden } from './hidden-characters';
import type { Located, Report } from './report';
import { visit } from './visit';

/** Takes out and reports hidden characters that only became visible to us when entities were decoded. */
export function dropHiddenEntities(tree: Root, report: Report): void {
  visit(tree, (node) => {
    if (node.type === 'text') node.value = clean(node.value, node, report);
    if (node.type !== 'element') return;
    for (const [name, value] of Object.entries(node.properties)) {
      if (typeof value === 'string') node.properties[name] = clean(value, node, report);
    }
  });
}

/** Takes out and reports hidden characters of one decoded text. */
export function clean(text: string, at: Located, report: Report): string {
  if (!hasHidden(text)) return text;
  const kept = withoutHidden(text);
  const [first = ''] = [...text].filter((character) => hasHidden(character));
  report.error('control-character', at, { code: codeOf(first), count: text.length - kept.length });
  return kept;
}

/**
 * Replaces what remark-rehype writes by markup that needs no class and no obsolete attribute: the language
 * of a code block goes, the alignment of a table cell becomes `data-align`.
 */
export function plainMarkup(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'code' && isLanguageClass(node.properties.className))
      delete node.properties.className;
    if (node.tagName === 'th' || node.tagName === 'td') renameAlign(node);
  });
}

function isLanguageClass(value: Properties[string]): boolean {
  return Array.isArray(value) && value.every((name) => String(name).startsWith('language-'));
}

function renameAlign({ properties }: Element): void {
  const { align } = properties;
  if (align === undefined) return;
  delete properties.align;
  properties.dataAlign = align;
}
