import type { Nodes, Root } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { nearestWord } from '@/lib/domain/nearest';
import { type DirectiveForm, directiveForm, formName, hasForm, meantDirective } from './directive-forms';
import { linesOf } from './lines';
import { clean } from './plain-markup';
import type { Located, Report } from './report';
import { visit } from './visit';

export type Directive = ContainerDirective | LeafDirective;

export function isDirective(node: Nodes): node is Directive {
  return node.type === 'containerDirective' || node.type === 'leafDirective';
}

/** Reports directives that are unknown, unclosed, or inside something else. */
export function checkDirectives(tree: Root, report: Report): void {
  visit(tree, (node, _, parent) => {
    if (!isDirective(node)) return;
    const name = fenceOf(node) + node.name;
    const isOpen = node.type === 'containerDirective' && !node.data?.position?.closing;
    if (parent?.type === 'containerDirective' && isOpen) {
      // The inner fence closed the outer directive: it is that one that lacks its own.
      report.error('directive-unclosed', parent, { name: fenceOf(parent) + parent.name });
    } else if (!formOf(node)) {
      report.error('directive-unknown', node, { name, suggestion: meantDirective(node.name) });
    } else if (parent?.type !== 'root') {
      report.error('directive-unknown', node, { name, suggestion: '', inside: parent?.type ?? '' });
    } else if (isOpen) {
      report.error('directive-unclosed', node, { name });
    }
  });
}

/** What a directive takes; nothing where its name is unknown or stands behind the wrong fence. */
export function formOf(node: Directive): DirectiveForm | undefined {
  const form = directiveForm(node.name);
  return form?.fence === fenceOf(node) ? form : undefined;
}

function fenceOf({ type }: Directive): DirectiveForm['fence'] {
  return type === 'containerDirective' ? ':::' : '::';
}

/** A line that was meant as a directive but that the parser left in the text. */
const fenceLine = /^[ \t]*(:+)([ \t]*)([\p{L}\p{N}_-]*)(.*)$/u;

/** Reports lines such as `::: voice`, `:::voice{kind=quote`, `:figure[…]` and a lone `:::`. */
export function checkFences(tree: Root, source: string, report: Report): void {
  if (!/^[ \t]*:/m.test(source)) return;
  visit(tree, 'paragraph', (paragraph) => {
    const { start, end } = paragraph.position ?? {};
    if (paragraph.data?.directiveLabel) return;
    for (const line of linesOf(source.slice(start?.offset, end?.offset), paragraph)) {
      checkFence(line.text, line.placeAt(0), report);
    }
  });
}

function checkFence(line: string, at: Located, report: Report): void {
  const [, fence = '', gap = '', name = '', rest = ''] = fenceLine.exec(line) ?? [];
  if (fence === '' || (name === '' && (fence.length < 3 || rest !== ''))) return;
  // A single colon may begin a line of text.
  if (fence === ':' && (!/^[[{]/.test(rest) || meantDirective(name) === '')) return;
  const isKnown = gap === '' && directiveForm(name)?.fence === fence;
  // A known name that was not understood: a brace or a quotation mark is missing.
  if (isKnown) report.error('directive-unclosed', at, { name: fence + name });
  else report.error('directive-unknown', at, { name: fence + gap + name, suggestion: meantDirective(name) });
}

/**
 * Reads a directive's attributes, reporting those that are unknown or do not hold what they should.
 * @returns the sound ones
 */
export function readAttributes(node: Directive, form: DirectiveForm, report: Report): Map<string, string> {
  const attributes = new Map<string, string>();
  const directive = fenceOf(node) + node.name;
  for (const [name, raw] of Object.entries(node.attributes ?? {})) {
    const at = attributePlace(node, name);
    const value = clean(raw ?? '', at, report);
    const expected = Object.hasOwn(form.attributes, name) ? form.attributes[name] : undefined;
    if (expected === undefined) {
      const suggestion = nearestWord(name, Object.keys(form.attributes)) ?? '';
      report.error('directive-attribute-unknown', at, { directive, attribute: name, suggestion });
    } else if (value.search(bentQuotes) !== -1) {
      const params = { directive, attribute: name, value, expected: 'quotes' };
      report.error('directive-attribute-value', at, params);
      attributes.set(name, value.replaceAll(bentQuotes, ''));
    } else if (hasForm(value, expected)) {
      attributes.set(name, value);
    } else {
      const params = { directive, attribute: name, value, expected: formName(expected) };
      report.error('directive-attribute-value', at, params);
    }
  }
  return attributes;
}

/** Only straight quotation marks hold a value together; bent ones become part of it. */
const bentQuotes = /^[“”„‟«»]|[“”„‟«»]$/g;

/** Where an attribute stands. */
export function attributePlace(node: Directive, name: string): Located {
  return { position: node.data?.position?.attributes?.[name] ?? node.position };
}
