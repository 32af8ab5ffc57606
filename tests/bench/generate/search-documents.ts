import type { Block, CaseRecord, CaseText, LibraryIndex, PublicPerson } from '@/lib/domain/record';
import { isVisible, mayName, type NamePlace } from '@/lib/domain/visibility';
import { caseDocuments, namesIn } from '@/lib/search/from-case';
import type { SearchDocument } from '@/lib/search/search-document';
import type { GeneratedBlock, GeneratedCase, GeneratedLibrary, GeneratedText } from './library';

/** The day that a generated library is looked at: all of it is public by then. */
const today = '2026-01-01';
const namePlaces: readonly NamePlace[] = ['case', 'page', 'copy', 'picture', 'quote'];

/** What the site's own build would index of a library, without a way through files. */
export function searchDocuments(library: GeneratedLibrary): SearchDocument[] {
  const index = libraryIndex(library);
  const people = peopleIn(library);
  return library.cases.flatMap((one) =>
    caseDocuments(caseRecord(one), namesIn({ ...one.facts, people: people.get(one.slug) ?? [] }, index)),
  );
}

/** The part of the slim index that search documents and the themes' words are made from. */
export function libraryIndex(library: GeneratedLibrary): LibraryIndex {
  const { cases, clients, firms, people, themes } = library;
  const named = peopleIn(library);
  return {
    today,
    site: {
      name: 'Casebok',
      owner: 'Exempelbyrån',
      baseUrl: 'https://casebok.example',
      defaultLocale: 'sv',
      contact: { email: 'kontakt@casebok.example' },
      retentionDays: 90,
      exampleContent: true,
    },
    clients: byId(clients),
    firms: byId(firms),
    themes: byId(themes),
    people: byId(
      people.map((person): PublicPerson => {
        const { id, side, titles, firm } = person;
        const places = namePlaces.filter((place) => mayName(person, place, today));
        return {
          id,
          side,
          titles,
          firm,
          indexed: false,
          places,
          ...(places.length > 0 && { name: person.name }),
        };
      }),
    ),
    cases: cases.map(({ slug, original, facts }) => ({
      slug,
      ...facts,
      original,
      people: named.get(slug) ?? [],
      texts: {},
    })),
    withdrawals: [],
    news: [],
    pages: {},
    themeProse: {},
  };
}

function byId<Entity extends { id: string }>(all: readonly Entity[]): Record<string, Entity> {
  return Object.fromEntries(all.map((entity) => [entity.id, entity]));
}

/** Slug → ids of everyone the case names. */
function peopleIn({ cases }: GeneratedLibrary): Map<string, string[]> {
  return new Map(cases.map((one) => [one.slug, peopleOf(one)]));
}

function peopleOf({ facts, texts }: GeneratedCase): string[] {
  const heard = Object.values(texts).flatMap(({ sections }) =>
    sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'voice' && block.person ? [block.person] : [])),
    ),
  );
  return [...new Set([...facts.consultants, ...heard])];
}

function caseRecord({ slug, original, facts, texts }: GeneratedCase): CaseRecord {
  const visible = Object.values(texts).filter(() => isVisible({ status: 'published', ...facts }, today));
  return {
    slug,
    original,
    facts,
    texts: Object.fromEntries(visible.map((text) => [text.lang, caseText(text)])),
  };
}

function caseText({ sections, ...text }: GeneratedText): CaseText {
  const { lang, title, lead, challenge, approach, result, figureLabels } = text;
  return {
    ...{ lang, title, lead, challenge, approach, result, figureLabels, links: [], status: 'published' },
    body: {
      sections: sections.map(({ id, heading, blocks }) => ({
        id,
        heading,
        blocks: blocks.map(blockOf),
        plain: blocks.map(plainOf).join('\n'),
      })),
      outline: [],
      anchors: [],
      people: [],
    },
  };
}

function blockOf(block: GeneratedBlock): Block {
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'prose', tree: [] };
    case 'steps':
      return { kind: 'steps', ordered: false, items: [], plain: block.items };
    case 'voice':
      return { ...block, side: 'client', voice: 'paraphrase', tree: [], plain: block.text };
  }
}

function plainOf(block: GeneratedBlock): string {
  return block.kind === 'steps' ? block.items.join('\n') : block.text;
}
