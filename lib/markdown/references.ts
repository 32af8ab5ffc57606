import type { Definition, Image, ImageReference, Link, LinkReference, Root, RootContent } from 'mdast';
import { visit } from './visit';

/**
 * Turns links and pictures by reference (`[text][mark]`) into plain ones and takes the definitions out:
 * a body is converted part by part, and a definition may stand in another part.
 */
export function resolveReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  // The first definition of a mark counts (https://spec.commonmark.org/0.31.2/#matches).
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  // Without one, the parser leaves every mark in the text.
  if (definitions.size === 0) return;
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return;
    if (node.type === 'linkReference') parent.children[index] = resolveLink(node, definitions);
    if (node.type === 'imageReference') parent.children[index] = resolveImage(node, definitions);
  });
  removeNodes(tree, (node) => node.type === 'definition');
}

function resolveLink(node: LinkReference, definitions: Map<string, Definition>): Link {
  const { url = '', title } = definitions.get(node.identifier) ?? {};
  return { type: 'link', url, title, children: node.children, position: node.position };
}

function resolveImage(node: ImageReference, definitions: Map<string, Definition>): Image {
  const { url = '', title } = definitions.get(node.identifier) ?? {};
  return { type: 'image', url, title, alt: node.alt, position: node.position };
}

/** Takes nodes out of a tree, at any depth. */
export function removeNodes(tree: Root, isUnwanted: (node: RootContent) => boolean): void {
  visit(tree, (node) => {
    if (!('children' in node)) return;
    // Filtering keeps the kinds of children that the node had.
    const children: RootContent[] = node.children;
    Object.assign(node, { children: children.filter((child) => !isUnwanted(child)) });
  });
}
