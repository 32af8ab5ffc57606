import type { Element, ElementContent } from 'hast';
import type { Locale, Localized } from '@/lib/domain/locale';
import type { Tree } from '@/lib/domain/record';
import type { NoteIds } from './footnotes';
import { visit } from './visit';

/** The few words that a body brings along itself; all others are the interface's. */
const words: Localized<{ heading: string; back: string }> = {
  sv: { heading: 'Noter', back: 'Tillbaka till texten' },
  nb: { heading: 'Noter', back: 'Tilbake til teksten' },
  da: { heading: 'Noter', back: 'Tilbage til teksten' },
};

/**
 * Puts the sanitized notes into their frame, which is the same for every text.
 * @param items one tree per note
 */
export function notesSection(items: Tree[], ids: NoteIds, lang: Locale): Tree {
  const heading = element('h2', { id: ids.heading }, [{ type: 'text', value: words[lang].heading }]);
  const notes = items.map((children, index) => element('li', { id: ids.note(index + 1) }, children));
  const list = element('ol', {}, notes);
  return [element('section', { dataFootnotes: '', ariaLabelledBy: [ids.heading] }, [heading, list])];
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

/**
 * Gives references their ids and ways back their names.
 * @param trees every tree of the body, in reading order, the notes last
 * @param count number of notes; a link that an author dressed up as a reference to no note becomes a plain one
 */
export function settleNoteLinks(trees: Tree[], count: number, ids: NoteIds, lang: Locale): void {
  const numbers = new Map(
    Array.from({ length: count }, (_, index) => [`#${ids.note(index + 1)}`, index + 1]),
  );
  const ways = new Map<string, string>();
  const uses = new Map<number, number>();
  visit({ type: 'root', children: trees.flat() }, 'element', ({ properties }) => {
    const href = String(properties.href ?? '');
    const number = numbers.get(href);
    if ('dataFootnoteRef' in properties && number === undefined) delete properties.dataFootnoteRef;
    if (!('dataFootnoteRef' in properties) || number === undefined) return;
    const use = (uses.get(number) ?? 0) + 1;
    uses.set(number, use);
    properties.id = ids.reference(number, use);
    properties.ariaDescribedBy = [ids.heading];
    ways.set(`#${properties.id}`, `${words[lang].back} ${number}${use > 1 ? `-${use}` : ''}`);
  });
  nameWaysBack(trees, ways);
}

function nameWaysBack(trees: Tree[], ways: Map<string, string>): void {
  visit({ type: 'root', children: trees.flat() }, 'element', ({ properties }) => {
    if (!('dataFootnoteBackref' in properties)) return;
    const name = ways.get(String(properties.href ?? ''));
    if (name === undefined) delete properties.dataFootnoteBackref;
    else properties.ariaLabel = name;
  });
}
