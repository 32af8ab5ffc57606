import type { Element, ElementContent } from 'hast';
import type { Paragraph, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { Tree } from '@/lib/domain/record';
import { pictureFault } from './addresses';
import { noteFreeText } from './collect';
import type { Context } from './context';
import { attributePlace, type Directive, formOf, readAttributes } from './directives';
import { plainText } from './plain-text';
import type { ParsedBlock } from './result';
import { toSafeTree } from './safe-tree';
import { typographic } from './typography';
import { voiceBlock } from './voice';

/**
 * A directive of a body → its typed block.
 * @returns the words as prose where the directive is unknown, nothing where there is nothing to show
 */
export function directiveBlock(node: Directive, context: Context): ParsedBlock | undefined {
  const form = formOf(node);
  const attributes = form ? readAttributes(node, form, context.report) : new Map<string, string>();
  if (node.type === 'leafDirective') {
    if (form) return figureBlock(node, attributes, context);
    return { kind: 'prose', tree: toSafeTree([paragraphOf(node)], context) };
  }
  const content = contentOf(node, context);
  switch (form && node.name) {
    case 'voice':
      return voiceBlock(node, content, attributes, context);
    case 'steps':
      return stepsBlock(node, content, context);
    case 'callout':
      return { kind: 'callout', tree: toSafeTree(content, context) };
    default:
      return { kind: 'prose', tree: toSafeTree(content, context) };
  }
}

/** What stands between the fences. No directive takes a label (`:::callout[label]`); its words are kept. */
function contentOf(node: ContainerDirective, { report }: Context): RootContent[] {
  const [first] = node.children;
  const directive = `:::${node.name}`;
  // Of an unknown one no more is said than that.
  if (formOf(node) && first?.type === 'paragraph' && first.data?.directiveLabel) {
    report.error('directive-attribute-unknown', first, { directive, attribute: '[…]', suggestion: '' });
  }
  if (!first) report.error('text-empty', node, { directive });
  return node.children;
}

function stepsBlock(node: ContainerDirective, content: RootContent[], context: Context): ParsedBlock {
  const tree = toSafeTree(content, context);
  const elements = tree.filter((child): child is Element => child.type === 'element');
  const [list] = elements;
  if (!list || elements.length > 1 || content.length > 1 || !/^[uo]l$/.test(list.tagName)) {
    if (content.length > 0) context.report.error('steps-not-list', node);
    return { kind: 'prose', tree };
  }
  const items = list.children.filter((child): child is Element => child.type === 'element');
  const steps = items.map((item) => item.children);
  return { kind: 'steps', ordered: list.tagName === 'ol', items: steps, plain: steps.map(plainText) };
}

function figureBlock(
  node: LeafDirective,
  attributes: Map<string, string>,
  context: Context,
): ParsedBlock | undefined {
  const { report } = context;
  const src = attributes.get('src')?.trim() ?? '';
  const alt = typographic(attributes.get('alt')?.trim() ?? '', context.lang);
  const caption = toSafeTree([paragraphOf(node)], context).flatMap(withoutParagraph);
  if (src === '') {
    report.error('figure-source-missing', node);
    return;
  }
  if (alt === '') report.error('picture-alt-missing', node, { src });
  const fault = pictureFault(src);
  if (fault) {
    report.error(fault, attributePlace(node, 'src'), { src });
    return;
  }
  context.pictures.push({ src, ...report.spotOf(attributePlace(node, 'src')) });
  noteFreeText(alt, attributePlace(node, 'alt'), context);
  return { kind: 'figure', picture: { src, alt, width: 0, height: 0 }, caption };
}

function withoutParagraph(node: ElementContent): Tree {
  return node.type === 'element' && node.tagName === 'p' ? node.children : [node];
}

function paragraphOf({ children, position }: LeafDirective): Paragraph {
  return { type: 'paragraph', children, position };
}
