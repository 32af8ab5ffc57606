import { type Client, isAnonymous } from '@/lib/domain/entity-schema';
import { type Locale, locales } from '@/lib/domain/locale';
import { replacePersonMarks } from '@/lib/domain/person-mark';
import type { CaseRecord, CaseText, LibraryIndex, PublicPerson, Section } from '@/lib/domain/record';
import type { WordGroup } from './links/word-pairs';
import type { SearchDocument, SearchLabel, SearchSection } from './search-document';
import { clientSizes } from './weights';

/**
 * The search documents of a case: one for each language it is public in.
 * @param record a gated record; nothing that is not public may come here
 */
export function caseDocuments(record: CaseRecord, index: LibraryIndex): SearchDocument[] {
  return locales.flatMap((lang) => {
    const text = record.texts[lang];
    return text ? [caseDocument(record, text, index)] : [];
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

function caseDocument(record: CaseRecord, text: CaseText, index: LibraryIndex): SearchDocument {
  const { slug, facts } = record;
  const glance = [text.challenge, text.approach, text.result].join('\n');
  return {
    slug,
    lang: text.lang,
    title: text.title,
    client: clientName(index.clients[facts.client], text.lang),
    sections: [
      { text: text.lead, field: 'lead' },
      { text: glance, field: 'glance' },
      ...text.body.sections.flatMap((section) => bodySections(section, index)),
    ],
    labels: labelsOf(record, text, index),
    facets: {
      theme: facts.themes.filter((id) => index.themes[id]?.kind !== 'sector'),
      sector: facts.themes.filter((id) => index.themes[id]?.kind === 'sector'),
      country: clientFacet(index.clients[facts.client], ({ country }) => country),
      kind: clientFacet(index.clients[facts.client], ({ kind }) => kind),
      size: clientFacet(index.clients[facts.client], sizeOf),
      firm: [facts.firm],
      year: yearsOf(facts.period),
    },
  };
}

/** A voice is a section of its own: a link can lead to it, and it counts as what somebody said. */
function bodySections(
  { id, heading: marked = '', plain, blocks }: Section,
  index: LibraryIndex,
): SearchSection[] {
  // A heading may name somebody as any other line may.
  const heading = withoutHiddenNames(marked, index).trim();
  const voices = blocks.filter((block) => block.kind === 'voice');
  const spoken = new Set(voices.flatMap((voice) => voice.plain.split('\n')));
  const told = plain
    .split('\n')
    .filter((line) => !spoken.has(line))
    .join('\n');
  return [
    { ...(id && { id }), ...(heading && { heading }), text: withoutHiddenNames(told, index) },
    ...voices.map(
      (voice): SearchSection => ({
        ...((voice.id ?? id) && { id: voice.id ?? id }),
        ...(heading && { heading }),
        text: withoutHiddenNames(voice.plain, index),
        field: 'voice',
      }),
    ),
  ];
}

/** Only who may be named within the case can be found by name. */
function withoutHiddenNames(plain: string, { people }: LibraryIndex): string {
  return replacePersonMarks(plain, (id, text) => (nameOf(people[id]) ? text : ''));
}

function nameOf(person: PublicPerson | undefined): string | undefined {
  return person?.places.includes('case') ? person.name : undefined;
}

function labelsOf({ slug, facts }: CaseRecord, text: CaseText, index: LibraryIndex): SearchLabel[] {
  const { lang } = text;
  const people = index.cases.find((entry) => entry.slug === slug)?.people ?? [];
  const named = people.flatMap((id) => nameOf(index.people[id]) ?? []);
  return [
    ...clientLabels(index.clients[facts.client], lang),
    ...named.map((name): SearchLabel => ({ field: 'person', lang, text: name })),
    { field: 'firm', lang, text: index.firms[facts.firm]?.name ?? '' },
    ...facts.themes.flatMap((id) => themeLabels(id, index)),
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

function themeLabels(id: string, { themes }: LibraryIndex): SearchLabel[] {
  const theme = themes[id];
  if (!theme) return [];
  return locales.flatMap((lang) =>
    [theme.labels[lang], ...theme.synonyms[lang]].map(
      (text): SearchLabel => ({ field: 'theme', lang, text }),
    ),
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
