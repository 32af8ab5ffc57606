import { type Client, type Firm, isAnonymous, type Theme } from '@/lib/domain/entity-schema';
import { type Locale, locales } from '@/lib/domain/locale';
import { replacePersonMarks } from '@/lib/domain/person-mark';
import type {
  CaseEntry,
  CaseRecord,
  CaseText,
  LibraryIndex,
  PublicPerson,
  Section,
} from '@/lib/domain/record';
import type { WordGroup } from './links/word-pairs';
import type { SearchDocument, SearchLabel, SearchSection } from './search-document';
import { clientSizes } from './weights';

/** Everything that a case's documents are made of besides its record. */
export interface CaseNames {
  client?: Client;
  firm?: Firm;
  themes: Theme[];
  /** Everyone the case names. */
  people: PublicPerson[];
}

/** Looks up what a case refers to. */
export function namesIn(
  { client, firm, themes, people }: Pick<CaseEntry, 'client' | 'firm' | 'themes' | 'people'>,
  index: LibraryIndex,
): CaseNames {
  return {
    client: index.clients[client],
    firm: index.firms[firm],
    themes: themes.flatMap((id) => index.themes[id] ?? []),
    people: people.flatMap((id) => index.people[id] ?? []),
  };
}

/**
 * The search documents of a case: one for each language it is public in.
 * @param record a gated record; nothing that is not public may come here
 */
export function caseDocuments(record: CaseRecord, names: CaseNames): SearchDocument[] {
  return locales.flatMap((lang) => {
    const text = record.texts[lang];
    return text ? [caseDocument(record, text, names)] : [];
  });
}

/** The themes' words, as a source of links between languages. */
export function themeGroups(index: LibraryIndex): WordGroup[] {
  return Object.values(index.themes).map(({ labels, synonyms }) => ({
    sv: [labels.sv, ...synonyms.sv],
    nb: [labels.nb, ...synonyms.nb],
    da: [labels.da, ...synonyms.da],
  }));
}

function caseDocument(record: CaseRecord, text: CaseText, names: CaseNames): SearchDocument {
  const { slug, facts } = record;
  const { client, themes } = names;
  const glance = [text.challenge, text.approach, text.result].join('\n');
  return {
    slug,
    lang: text.lang,
    title: text.title,
    client: clientName(client, text.lang),
    sections: [
      { text: text.lead, field: 'lead' },
      { text: glance, field: 'glance' },
      ...text.body.sections.flatMap((section) => bodySections(section, names)),
    ],
    labels: labelsOf(record, text, names),
    facets: {
      theme: facts.themes.filter((id) => !isSector(id, themes)),
      sector: facts.themes.filter((id) => isSector(id, themes)),
      country: clientFacet(client, ({ country }) => country),
      kind: clientFacet(client, ({ kind }) => kind),
      size: clientFacet(client, sizeOf),
      firm: [facts.firm],
      year: yearsOf(facts.period),
    },
  };
}

/** A voice is a section of its own: a link can lead to it, and it counts as what somebody said. */
function bodySections(
  { id, heading: marked = '', plain, blocks }: Section,
  names: CaseNames,
): SearchSection[] {
  // A heading may name somebody as any other line may.
  const heading = withoutHiddenNames(marked, names).trim();
  const voices = blocks.filter((block) => block.kind === 'voice');
  const spoken = new Set(voices.flatMap((voice) => voice.plain.split('\n')));
  const told = plain
    .split('\n')
    .filter((line) => !spoken.has(line))
    .join('\n');
  return [
    { ...(id && { id }), ...(heading && { heading }), text: withoutHiddenNames(told, names) },
    ...voices.map(
      (voice): SearchSection => ({
        ...((voice.id ?? id) && { id: voice.id ?? id }),
        ...(heading && { heading }),
        text: withoutHiddenNames(voice.plain, names),
        field: 'voice',
      }),
    ),
  ];
}

/** Only who may be named within the case can be found by name. */
function withoutHiddenNames(plain: string, { people }: CaseNames): string {
  return replacePersonMarks(plain, (id, text) =>
    nameOf(people.find((person) => person.id === id)) ? text : '',
  );
}

function nameOf(person: PublicPerson | undefined): string | undefined {
  return person?.places.includes('case') ? person.name : undefined;
}

function isSector(id: string, themes: readonly Theme[]): boolean {
  return themes.find((theme) => theme.id === id)?.kind === 'sector';
}

function labelsOf(
  { facts }: CaseRecord,
  text: CaseText,
  { client, firm, themes, people }: CaseNames,
): SearchLabel[] {
  const { lang } = text;
  const named = people.flatMap((person) => nameOf(person) ?? []);
  return [
    ...clientLabels(client, lang),
    ...named.map((name): SearchLabel => ({ field: 'person', lang, text: name })),
    { field: 'firm', lang, text: firm?.name ?? '' },
    ...themes.flatMap(themeLabels),
    ...facts.figures.map(
      ({ id, value }): SearchLabel => ({
        field: 'figure',
        lang,
        text: `${value} ${text.figureLabels[id] ?? ''}`.replace('.', ','),
      }),
    ),
  ];
}

function clientName(client: Client | undefined, lang: Locale): string | undefined {
  return client && (isAnonymous(client) ? client.publicLabel : client.names)[lang];
}

/** All names a client goes by; each in the language that calls it so. */
function clientLabels(client: Client | undefined, lang: Locale): SearchLabel[] {
  if (!client) return [];
  const names = isAnonymous(client) ? client.publicLabel : client.names;
  const others = isAnonymous(client) ? [] : client.otherNames;
  return [
    ...locales.map((own): SearchLabel => ({ field: 'client', lang: own, text: names[own] })),
    ...others.map((text): SearchLabel => ({ field: 'client', lang, text })),
  ];
}

function themeLabels({ labels, synonyms }: Theme): SearchLabel[] {
  return locales.flatMap((lang) =>
    [labels[lang], ...synonyms[lang]].map((text): SearchLabel => ({ field: 'theme', lang, text })),
  );
}

function clientFacet(client: Client | undefined, facetOf: (client: Client) => string | undefined): string[] {
  const value = client && facetOf(client);
  return value ? [value] : [];
}

/** "0-999", "1000-4999" …: the bounds are in `weights.ts`, the wording in the interface. */
function sizeOf({ employees }: Client): string | undefined {
  if (!employees) return undefined;
  const position = clientSizes.findLastIndex((least) => employees.value >= least);
  const next = clientSizes[position + 1];
  return next === undefined ? `${clientSizes[position]}-` : `${clientSizes[position]}-${next - 1}`;
}

/** Every year of a stated period. */
function yearsOf(period: CaseRecord['facts']['period']): string[] {
  const years = [period?.earliest, period?.latest].flatMap((date) =>
    date ? [Number(date.slice(0, 4))] : [],
  );
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return years.length === 0
    ? []
    : Array.from({ length: last - first + 1 }, (_, offset) => String(first + offset));
}
