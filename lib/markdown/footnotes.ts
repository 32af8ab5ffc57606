import type { FootnoteDefinition, FootnoteReference, PhrasingContent, Root, RootContent } from 'mdast';
import { removeNodes } from './references';
import type { Report } from './report';
import { SKIP, visit } from './visit';

/** A footnote that the text refers to. */
export interface Note {
  /** From 1, in the order in which the text first refers to them. */
  number: number;
  /** How often the text refers to it. */
  uses: number;
  definition: FootnoteDefinition;
}

/** The `id`s of footnotes: numbers, never an author's labels, so that nobody can choose them. */
export interface NoteIds {
  heading: string;
  note: (number: number) => string;
  /** The n-th reference to a note. */
  reference: (number: number, use: number) => string;
}

export function noteIds(prefix: string): NoteIds {
  return {
    heading: `${prefix}noter`,
    note: (number) => `${prefix}not-${number}`,
    reference: (number, use) => `${prefix}notref-${number}${use > 1 ? `-${use}` : ''}`,
  };
}

/**
 * Numbers the footnotes, makes their references links, and takes the definitions out of the text.
 * @returns the notes in order; a note that only another note refers to follows those of the text
 */
export function numberNotes(tree: Root, ids: NoteIds, report: Report): Note[] {
  const definitions = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  // Without one, the parser leaves every mark in the text.
  if (definitions.size === 0) return [];
  removeNodes(tree, (node) => node.type === 'footnoteDefinition');
  const notes = new Map<string, Note>();
  linkReferences(tree, definitions, notes, ids);
  // The map grows while it is walked: notes that are first met in a note come last.
  for (const { definition } of notes.values()) linkReferences(definition, definitions, notes, ids);
  for (const [identifier, definition] of definitions) {
    // Nothing refers to it, so nothing would show it.
    if (!notes.has(identifier))
      report.warning('markup-stripped', definition, { what: `[^${definition.label}]:` });
  }
  return [...notes.values()];
}

function linkReferences(
  tree: Root | FootnoteDefinition,
  definitions: Map<string, FootnoteDefinition>,
  notes: Map<string, Note>,
  ids: NoteIds,
): void {
  visit(tree, 'footnoteReference', (node, index, parent) => {
    const definition = definitions.get(node.identifier);
    if (!definition || !parent || index === undefined) return;
    const note = notes.get(node.identifier) ?? { number: notes.size + 1, uses: 0, definition };
    notes.set(node.identifier, note);
    note.uses += 1;
    parent.children[index] = referenceLink(node, note.number, ids);
    return SKIP;
  });
}

/** `<sup><a href="#not-1" data-footnote-ref>1</a></sup>`; its id is given after sanitizing. */
function referenceLink({ position }: FootnoteReference, number: number, ids: NoteIds): PhrasingContent {
  const text = { type: 'text' as const, value: String(number), position };
  const data = { hProperties: { dataFootnoteRef: '' } };
  const link = { type: 'link' as const, url: `#${ids.note(number)}`, data, children: [text], position };
  return { type: 'emphasis', data: { hName: 'sup' }, children: [link], position };
}

/** A note's text with the ways back to the places that refer to it, at the end of its last paragraph. */
export function noteContent({ definition, number, uses }: Note, ids: NoteIds): RootContent[] {
  const ways = Array.from({ length: uses }, (_, use) => wayBack(ids.reference(number, use + 1)));
  const links: PhrasingContent[] = ways.flatMap((way) => [{ type: 'text', value: ' ' }, way]);
  const last = definition.children.at(-1);
  if (last?.type !== 'paragraph') return [...definition.children, { type: 'paragraph', children: links }];
  return [...definition.children.slice(0, -1), { ...last, children: [...last.children, ...links] }];
}

function wayBack(reference: string): PhrasingContent {
  const data = { hProperties: { dataFootnoteBackref: '' } };
  return { type: 'link', url: `#${reference}`, data, children: [{ type: 'text', value: '↩' }] };
}
