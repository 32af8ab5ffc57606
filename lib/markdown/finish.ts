import type { Element } from 'hast';
import type { Body, Picture, Tree, VoiceSide } from '@/lib/domain/record';
import { withTrees } from './block-trees';
import { mapElements } from './map-elements';
import type { ParsedBlock, ParsedBody } from './result';

/** What a body needs to know of a picture; its alternative text stands in the text. */
export type PlacedPicture = Omit<Picture, 'alt'>;

type Find = (src: string) => PlacedPicture | undefined;

/**
 * Puts pictures in their place: address and size, for figures and for pictures within a line alike.
 * @param find gets an address as the author wrote it; a picture that it does not know stays as it is
 */
export function placePictures<B extends ParsedBody>(body: B, find: Find): B {
  const inTree = (tree: Tree) => mapElements(tree, (element) => [placeImage(element, find)]);
  const sections = body.sections.map((section) => ({
    ...section,
    ...(section.headingTree && { headingTree: inTree(section.headingTree) }),
    blocks: section.blocks.map((block) => placeFigure(withTrees(block, inTree), find)),
  }));
  return { ...body, sections, ...(body.notes && { notes: inTree(body.notes) }) };
}

function placeFigure(block: ParsedBlock, find: Find): ParsedBlock {
  if (block.kind !== 'figure') return block;
  return { ...block, picture: { ...block.picture, ...sizeOf(find(block.picture.src)) } };
}

function placeImage(element: Element, find: Find): Element {
  const { tagName, properties } = element;
  if (tagName !== 'img') return element;
  return { ...element, properties: { ...properties, ...sizeOf(find(String(properties.src))) } };
}

/** The three fields alone: a finder may return more. */
function sizeOf(picture: PlacedPicture | undefined): Partial<PlacedPicture> {
  return picture ? { src: picture.src, width: picture.width, height: picture.height } : {};
}

/**
 * Gives every voice its side.
 * @param sideOf the side of a person by id; asked only where the text names none
 */
export function settleSides(body: ParsedBody, sideOf: (person: string) => VoiceSide): Body {
  const sections = body.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) =>
      block.kind === 'voice' ? { ...block, side: block.side ?? sideOf(block.person ?? '') } : block,
    ),
  }));
  return { ...body, sections };
}
