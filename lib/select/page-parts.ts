import { type Locale, locales } from '@/lib/domain/locale';
import type {
  ArticleRecord,
  CaseEntry,
  LibraryIndex,
  NewsRecord,
  PublicPerson,
  Registers,
} from '@/lib/domain/record';
import { href, routes } from '@/lib/domain/route';
import { pageSize } from './case-list';
import { lookupsOf } from './lookups';
import { casesOfPerson, type Part, peopleOfFirm, peopleWithPage } from './people';
import { languagesOf } from './reading-language';
import { type Related, relatedCases } from './related';

/*
 * The part of the library that one page is made of. Such a page gets its part and nothing else, and the part holds
 * plain values alone: while it stays the same, so does the document, whatever else in the library has changed. That
 * is what lets a build make again only the documents that an edit has touched (`lib/build/refresh`).
 */

/** A type of page of which there is one a case, person, firm and so on. */
export interface PageType<PagePart> {
  /** Ids of the pages that exist, each with the languages it has. */
  list: (index: LibraryIndex) => { id: string; locales: readonly Locale[] }[];
  /** URL path. */
  address: (locale: Locale, id: string) => string;
  /** What its pages in all languages are made of; undefined where there is no such page. */
  part: (id: string, index: LibraryIndex) => PagePart | undefined;
}

/** A case, with its body from its own record. */
export interface CasePart {
  entry: CaseEntry;
  related: Related[];
  index: Registers;
}

export interface NewsPart {
  item: NewsRecord;
  index: Registers;
}

export interface PersonPart {
  person: PublicPerson;
  cases: { entry: CaseEntry; part: Part }[];
  news: NewsRecord[];
  index: Registers;
}

/** Cases in a page about something else: the newest, and how many there are. */
interface CasesShown {
  cases: CaseEntry[];
  total: number;
}

export interface FirmPart extends CasesShown {
  firm: LibraryIndex['firms'][string];
  people: PublicPerson[];
  news: NewsRecord[];
  index: Registers;
}

export interface ThemePart extends CasesShown {
  theme: LibraryIndex['themes'][string];
  prose?: ArticleRecord | undefined;
  index: Registers;
}

export const casePages: PageType<CasePart> = {
  list: ({ cases }) => cases.map(({ slug, texts }) => ({ id: slug, locales: languagesOf(texts) })),
  address: (locale, slug) => href(locale, routes.case(slug)),
  part(slug, index) {
    const entry = lookupsOf(index).bySlug.get(slug);
    if (!entry) return undefined;
    const related = relatedCases(entry, index);
    const { client, firm, themes, people } = entry;
    const cards = clientsOf(related.map((found) => found.entry));
    const named = { clients: [client, ...cards], firms: [firm], themes, people };
    return { entry, related, index: registers(index, named) };
  },
};

export const newsPages: PageType<NewsPart> = {
  list: ({ news }) => news.map(({ slug, texts }) => ({ id: slug, locales: languagesOf(texts) })),
  address: (locale, slug) => href(locale, routes.newsItem(slug)),
  part(slug, index) {
    const item = index.news.find((found) => found.slug === slug);
    return item && { item, index: registers(index, { firms: [item.firm], people: item.people }) };
  },
};

export const personPages: PageType<PersonPart> = {
  list: (index) => peopleWithPage(index).map(({ id }) => ({ id, locales })),
  address: (locale, id) => href(locale, routes.person(id)),
  part(id, index) {
    const person = index.people[id];
    if (!person?.places.includes('page')) return undefined;
    const cases = casesOfPerson(id, index);
    const news = index.news.filter((item) => item.people.includes(id));
    const named = { people: [id], clients: clientsOf(cases.map(({ entry }) => entry)) };
    return { person, cases, news, index: registers(index, named) };
  },
};

export const firmPages: PageType<FirmPart> = {
  list: ({ firms }) => Object.keys(firms).map((id) => ({ id, locales })),
  address: (locale, id) => href(locale, routes.firm(id)),
  part(id, index) {
    const firm = index.firms[id];
    if (!firm) return undefined;
    const shown = newest(lookupsOf(index).byFirm.get(id));
    const people = peopleOfFirm(id, index);
    const news = index.news.filter((item) => item.firm === id);
    const named = { firms: [id], people: people.map((person) => person.id), clients: clientsOf(shown.cases) };
    return { firm, ...shown, people, news, index: registers(index, named) };
  },
};

export const themePages: PageType<ThemePart> = {
  list: ({ themes }) => Object.keys(themes).map((id) => ({ id, locales })),
  address: (locale, id) => href(locale, routes.theme(id)),
  part(id, index) {
    const theme = index.themes[id];
    if (!theme) return undefined;
    const prose = index.themeProse[id];
    const shown = newest(lookupsOf(index).byTheme.get(id));
    const people = Object.values(prose?.texts ?? {}).flatMap(({ body }) => body.people);
    const named = { people, themes: [id], clients: clientsOf(shown.cases) };
    return { theme, prose, ...shown, index: registers(index, named) };
  },
};

/** As many as stand on a page of the list, where all of them are found. */
function newest(cases: readonly CaseEntry[] = []): CasesShown {
  return { cases: cases.slice(0, pageSize), total: cases.length };
}

/** All that a card names. */
function clientsOf(cases: readonly CaseEntry[]): string[] {
  return cases.map(({ client }) => client);
}

type Named = Partial<Record<'clients' | 'firms' | 'people' | 'themes', readonly (string | undefined)[]>>;

/** The entities that a page names, and those that stand in the titles of its people. */
function registers(index: LibraryIndex, named: Named): Registers {
  const people = pick(index.people, named.people);
  const titles = Object.values(people).flatMap((person) => person.titles);
  const employers = Object.values(people).map((person) => person.firm);
  return {
    site: index.site,
    people,
    clients: pick(index.clients, [...(named.clients ?? []), ...titles.map((title) => title.client)]),
    firms: pick(index.firms, [...(named.firms ?? []), ...employers, ...titles.map((title) => title.firm)]),
    themes: pick(index.themes, named.themes),
  };
}

function pick<T>(from: Record<string, T>, ids: readonly (string | undefined)[] = []): Record<string, T> {
  const found: Record<string, T> = {};
  for (const id of ids) {
    const value = id === undefined ? undefined : from[id];
    if (id !== undefined && value !== undefined) found[id] = value;
  }
  return found;
}
