import type { Element, ElementContent } from 'hast';
import { toString as wordsOf } from 'hast-util-to-string';
import type { Tree } from '@/lib/domain/record';
import { href, routes } from '@/lib/domain/route';
import { roleInText } from '@/lib/i18n/role';
import { absolute } from './addresses';
import { copyName } from './copy-names';
import { type CopyPlace, copyAddress } from './copy-place';

/**
 * Makes a record's tree fit to leave the site: people by name or role, addresses absolute, without those that
 * spell a name which is withheld, and without e-mail addresses and telephone numbers.
 */
export function copyTree(tree: Tree, place: CopyPlace): Tree {
  return tree.flatMap((node) => copyNode(node, place));
}

function copyNode(node: ElementContent, place: CopyPlace): ElementContent[] {
  if (node.type !== 'element') return [node];
  if (node.tagName === 'a') return copyLink(node, place);
  if (node.tagName === 'img') return copyPicture(node, place);
  return [{ ...node, children: copyTree(node.children, place) }];
}

function copyLink(link: Element, place: CopyPlace): ElementContent[] {
  const target = String(link.properties.href ?? '');
  if (target.startsWith('person:')) return [personNode(target.slice('person:'.length), link, place)];
  // Links between text and notes stay what they are: Markdown has its own form for them.
  if ('dataFootnoteRef' in link.properties || 'dataFootnoteBackref' in link.properties) return [link];
  if (isContact(target) && /[@\d]/.test(wordsOf(link))) return [];
  const children = copyTree(link.children, place);
  const address = target === '' ? undefined : copyAddress(target, place);
  return address === undefined ? children : [{ ...link, properties: { href: address }, children }];
}

/** Addresses and numbers often are the words of their own links. */
function isContact(target: string): boolean {
  return /^(?:mailto|tel):/i.test(target);
}

function personNode(id: string, link: Element, { locale, index }: CopyPlace): ElementContent {
  const person = index.people[id];
  const name = copyName(person);
  const role = person ? roleInText(person, locale, index, 'dataFirst' in link.properties) : '';
  const words = name === undefined ? role : wordsOf(link) || name;
  const text = { type: 'text' as const, value: words };
  if (name === undefined || !person?.places.includes('page')) return text;
  const page = absolute(href(locale, routes.person(id)), index);
  return { type: 'element', tagName: 'a', properties: { href: page }, children: [text] };
}

function copyPicture(picture: Element, place: CopyPlace): ElementContent[] {
  const src = copyAddress(String(picture.properties.src ?? ''), place);
  return src === undefined ? [] : [{ ...picture, properties: { ...picture.properties, src } }];
}
