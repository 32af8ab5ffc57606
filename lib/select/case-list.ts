import type { Locale } from '@/lib/domain/locale';
import type { CaseEntry, LibraryIndex } from '@/lib/domain/record';
import { type Facet, facets, type ListQuery } from './list-query';
import { languagesOf, readingLanguage } from './reading-language';

/** Cards on a page of the list. */
export const pageSize = 24;

export interface FacetValue {
  value: string;
  /** Cases that would be shown if this were chosen, the other choices kept. */
  count: number;
}

export interface CaseList {
  /** The page's cases, in order. */
  entries: CaseEntry[];
  total: number;
  /** The page shown: the last one where the address asks for a later one. */
  page: number;
  pages: number;
  facets: Record<Facet, FacetValue[]>;
}

/** Words by which the entries are sorted, from the reader's language. */
export interface SortKeys {
  title: (entry: CaseEntry) => string;
  client: (entry: CaseEntry) => string;
  compare: (a: string, b: string) => number;
}

/** Filters, sorts and cuts the list, and counts what each further choice would give. */
export function listCases(index: LibraryIndex, query: ListQuery, locale: Locale, keys: SortKeys): CaseList {
  const chosen = index.cases.filter((entry) => facets.every((facet) => fits(index, entry, query, facet)));
  const sorted = [...chosen].sort(ordering(query, locale, keys));
  const pages = Math.max(1, Math.ceil(sorted.length / pageSize));
  const page = Math.min(query.side, pages);
  return {
    entries: sorted.slice((page - 1) * pageSize, page * pageSize),
    total: sorted.length,
    page,
    pages,
    facets: {
      tema: count(index, query, 'tema'),
      land: count(index, query, 'land'),
      klient: count(index, query, 'klient'),
      lang: count(index, query, 'lang'),
    },
  };
}

function valuesOf(index: LibraryIndex, entry: CaseEntry, facet: Facet): readonly string[] {
  const client = index.clients[entry.client];
  switch (facet) {
    case 'tema':
      return entry.themes;
    case 'land':
      return client ? [client.country] : [];
    case 'klient':
      return client ? [client.kind] : [];
    case 'lang':
      return languagesOf(entry.texts);
  }
}

function fits(index: LibraryIndex, entry: CaseEntry, query: ListQuery, facet: Facet): boolean {
  const wanted = query[facet];
  return wanted === undefined || valuesOf(index, entry, facet).includes(wanted);
}

function count(index: LibraryIndex, query: ListQuery, facet: Facet): FacetValue[] {
  const others = facets.filter((other) => other !== facet);
  const counts = new Map<string, number>();
  for (const entry of index.cases) {
    if (!others.every((other) => fits(index, entry, query, other))) continue;
    for (const value of valuesOf(index, entry, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, found]) => ({ value, count: found }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** The reader's own language first; then as chosen. The index is sorted newest first already. */
function ordering({ sort }: ListQuery, locale: Locale, { title, client, compare }: SortKeys) {
  const own = (entry: CaseEntry) => (readingLanguage(entry.texts, locale) === locale ? 0 : 1);
  return (a: CaseEntry, b: CaseEntry): number => {
    const byOwn = own(a) - own(b);
    if (byOwn !== 0 || sort === 'ny') return byOwn;
    return sort === 'titel'
      ? compare(title(a), title(b))
      : compare(client(a), client(b)) || compare(title(a), title(b));
  };
}
