import type { Element } from 'hast';
import type { Tree } from '@/lib/domain/record';
import { type Claim, settleAnchors } from './anchors';
import { treesOf, withTrees } from './block-trees';
import type { Context } from './context';
import { type Note, type NoteIds, noteContent } from './footnotes';
import { leanTree } from './lean-tree';
import { notesSection, settleNoteLinks } from './notes-section';
import { headingsIn, idsIn, outlineOf } from './outline';
import { plainText, wordsWithoutPeople } from './plain-text';
import type { ParsedBlock, ParsedBody, ParsedSection } from './result';
import { toSafeTree } from './safe-tree';
import type { RoughBlock, RoughSection } from './sections';

/** Sanitized parts → the body of a record: gives ids, frames the notes, writes outline and plain text. */
export function toBody(rough: RoughSection[], notes: Note[], ids: NoteIds, context: Context): ParsedBody {
  const items = notes.map((note) => toSafeTree(noteContent(note, ids), context));
  const trees = [...rough.flatMap(treesOfRough), ...items];
  for (const heading of trees.flatMap(headingsIn)) checkWords(heading, context);
  const claims = [...rough.flatMap(claimsOfSection), ...items.flatMap(headingsIn).map(claimOfHeading)];
  settleAnchors(claims, reservedIds(notes, ids), context.report);
  settleNoteLinks(trees, notes.length, ids, context.lang);

  const sections = rough.map(toSection);
  const framed = items.length > 0 ? notesSection(items.map(leanTree), ids, context.lang) : undefined;
  return {
    sections,
    outline: outlineOf(sections),
    ...(framed && { notes: framed }),
    anchors: [...sections.flatMap(anchorsOf), ...idsIn(framed ? [framed] : [])],
    people: [...new Set(context.personLinks.map(({ id }) => id))],
  };
}

function treesOfRough({ heading, blocks }: RoughSection): Tree[] {
  return [...(heading ? [[heading]] : []), ...blocks.flatMap(({ block }) => treesOf(block))];
}

function checkWords(heading: Element, { report }: Context): void {
  if (plainText(heading.children) === '') report.error('heading-empty', heading);
}

function claimsOfSection({ heading, blocks }: RoughSection): Claim[] {
  return [...(heading ? [claimOfHeading(heading)] : []), ...blocks.flatMap(claimsOfBlock)];
}

function claimsOfBlock({ block, at }: RoughBlock): Claim[] {
  const headings = treesOf(block).flatMap(headingsIn).map(claimOfHeading);
  if (block.kind !== 'voice') return headings;
  const settle = (id: string | undefined) => {
    if (id === undefined) delete block.id;
  };
  return [{ at, chosen: block.id, settle }, ...headings];
}

function claimOfHeading(heading: Element): Claim {
  const { id } = heading.properties;
  const settle = (settled: string | undefined) => {
    heading.properties.id = settled;
  };
  return {
    at: heading,
    chosen: id === undefined ? undefined : String(id),
    words: wordsWithoutPeople(heading.children),
    settle,
  };
}

/** Ids that pages give what stands around a text (`components/`), and the search dialog its list. */
const idsOfPages = ['main', 'case', 'links', 'related', 'search-list'];

/** Ids that footnotes will have, and those of the pages. */
function reservedIds(notes: Note[], ids: NoteIds): string[] {
  const own = notes.flatMap(({ number, uses }) => [
    ids.note(number),
    ...Array.from({ length: uses }, (_, use) => ids.reference(number, use + 1)),
  ]);
  return [...idsOfPages, ...(notes.length > 0 ? [ids.heading, ...own] : [])];
}

function toSection({ heading, blocks }: RoughSection): ParsedSection {
  const lean = blocks.map(({ block }) => withTrees(block, leanTree));
  const plain = lean.flatMap(plainOf).join('\n');
  if (!heading) return { blocks: lean, plain };
  const id = String(heading.properties.id);
  return {
    id,
    heading: plainText(heading.children),
    headingTree: leanTree(heading.children),
    blocks: lean,
    plain,
  };
}

/** The lines that a block adds to its section's plain text. */
function plainOf(block: ParsedBlock): string[] {
  const alt = block.kind === 'figure' ? [block.picture.alt] : [];
  return [...alt, ...treesOf(block).map(plainText)].filter((line) => line !== '');
}

function anchorsOf({ id, headingTree, blocks }: ParsedSection): string[] {
  const below = blocks.flatMap((block) => [
    ...(block.kind === 'voice' && block.id !== undefined ? [block.id] : []),
    ...idsIn(treesOf(block)),
  ]);
  return [...(id === undefined ? [] : [id]), ...idsIn(headingTree ? [headingTree] : []), ...below];
}
