import type { Element, Parents, Root } from 'hast';
import type { Html, RootContent } from 'mdast';
import { linesOf } from './lines';
import type { Report } from './report';
import { judge, schema } from './schema';
import { SKIP, visit } from './visit';

/**
 * Reports what of an author's markup will not be published: elements and attributes that the schema does
 * not know, and tags that the HTML parser has ignored (`<td>` outside a table, an unfinished tag). Also
 * elements that it has opened anew in the next paragraph because they were not closed.
 * @param tree after raw HTML was parsed, before the schema
 * @param source the same part as Markdown
 */
export function reportStripped(tree: Root, source: RootContent[], report: Report): void {
  // An element that the parser made stands where its tag stood.
  const made = new Map<string, number>();
  visit(tree, 'element', (element, _, parent) => {
    const place = placeOf(element.tagName, element.position?.start.offset);
    const before = made.get(place) ?? 0;
    made.set(place, before + 1);
    if (before === 0) reportElement(element, parent, report);
    if (schema.strip?.includes(element.tagName)) return SKIP;
  });
  visit({ type: 'root', children: source }, 'html', (html) => reportTags(html, made, report));
}

function reportElement(element: Element, parent: Parents | undefined, report: Report): void {
  const { tagName, properties } = element;
  const names = Object.keys(properties);
  // Most elements are such as the schema names and carry nothing: there is nothing to judge.
  const isPlain = names.length === 0 && schema.tagNames?.includes(tagName);
  const safe = isPlain ? element : judge({ type: 'element', tagName, properties, children: [] });
  if (!safe || isLost(tagName, parent)) {
    report.warning('markup-stripped', element, { what: `<${tagName}>` });
    return;
  }
  for (const name of names) {
    if (Object.hasOwn(safe.properties, name)) continue;
    report.warning('markup-stripped', element, { what: `<${tagName} ${attributeOf(name)}>` });
  }
}

/** Whether a list item or a part of a table stands by itself: the schema takes it out. */
function isLost(tagName: string, parent: Parents | undefined): boolean {
  const around = parent?.type === 'element' ? parent.tagName : '';
  if (tagName === 'li') return !/^[uo]l$/.test(around);
  return Object.hasOwn(schema.ancestors ?? {}, tagName) && !/^t(?:able|head|body|foot|r)$/.test(around);
}

/** The attribute that a hast property stands for: `onClick` → `onclick`, `dataId` → `data-id`. */
function attributeOf(property: string): string {
  if (property === 'className') return 'class';
  if (property === 'htmlFor') return 'for';
  const isData = property.startsWith('data');
  const hyphenated = isData ? property.replace(/[A-Z]/g, '-$&') : property.replace(/^aria(?=[A-Z])/, 'aria-');
  return hyphenated.toLowerCase();
}

/** Reports start tags that gave no element, and those that gave several because they were never closed. */
function reportTags(html: Html, made: Map<string, number>, report: Report): void {
  const start = html.position?.start.offset ?? 0;
  const value = html.value.replace(/<!--.*?(?:-->|$)/gs, (comment) => comment.replace(/[^\n]/g, ' '));
  for (const { text, offset, placeAt } of linesOf(value, html)) {
    for (const { 1: name = '', index } of text.matchAll(/<([a-z][^\s/>]*)/gi)) {
      const tag = name.toLowerCase();
      const elements = made.get(placeOf(tag, start + offset + index)) ?? 0;
      if (elements === 0) report.warning('markup-stripped', placeAt(index), { what: `<${tag}>` });
      // One that the schema takes out has been reported as such.
      if (elements > 1 && schema.tagNames?.includes(tag)) {
        report.warning('directive-unclosed', placeAt(index), { name: `<${tag}>` });
      }
    }
  }
}

/** A heading may have been moved to another level by now. */
function placeOf(tag: string, offset: number | undefined): string {
  return `${tag.replace(/^h[1-6]$/, 'heading')}@${offset}`;
}
