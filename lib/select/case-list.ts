import { sizeBand } from '@/lib/domain/facet-value';
import type { Locale } from '@/lib/domain/locale';
import type { CaseEntry, LibraryIndex } from '@/lib/domain/record';
import { type Facet, facets, isSector, type ListQuery } from './list-query';
import { languagesOf, readingLanguage } from './reading-language';

/** Cards on a page of the list, rows on a page of results. */
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
    facets: countFacets(index, query),
  };
}

function valuesOf(index: LibraryIndex, entry: CaseEntry, facet: Facet): readonly string[] {
  const client = index.clients[entry.client];
  switch (facet) {
    case 'tema':
      return entry.themes.filter((id) => !isSector(id, index));
    case 'sektor':
      return entry.themes.filter((id) => isSector(id, index));
    case 'land':
      return client ? [client.country] : [];
    case 'klient':
      return client ? [client.kind] : [];
    case 'skala':
      return asList(client && sizeBand(client));
    case 'firma':
      return [entry.firm];
    case 'lang':
      return languagesOf(entry.texts);
    case 'ar':
      return entry.years ?? [];
  }
}

function asList(value: string | undefined): string[] {
  return value === undefined ? [] : [value];
}

function fits(index: LibraryIndex, entry: CaseEntry, query: ListQuery, facet: Facet): boolean {
  const wanted = query[facet];
  return wanted === undefined || valuesOf(index, entry, facet).includes(wanted);
}

function countFacets(index: LibraryIndex, query: ListQuery): Record<Facet, FacetValue[]> {
  const counted = facets.map((facet) => [facet, count(index, query, facet)] as const);
  // Every facet is among the entries.
  return Object.fromEntries(counted) as Record<Facet, FacetValue[]>;
}

function count(index: LibraryIndex, query: ListQuery, facet: Facet): FacetValue[] {
  const others = facets.filter((other) => other !== facet);
  const counts = new Map<string, number>();
  for (const entry of index.cases) {
    if (!others.every((other) => fits(index, entry, query, other))) continue;
    for (const value of valuesOf(index, entry, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return sortValues(
    facet,
    [...counts].map(([value, found]) => ({ value, count: found })),
  );
}

/** The most frequent first; sizes from small to large, years from the latest. */
export function sortValues(facet: Facet, values: FacetValue[]): FacetValue[] {
  const byValue = (a: FacetValue, b: FacetValue) => (a.value < b.value ? -1 : 1);
  return [...values].sort((a, b) => {
    if (facet === 'skala') return Number.parseInt(a.value, 10) - Number.parseInt(b.value, 10);
    if (facet === 'ar') return byValue(b, a);
    return b.count - a.count || byValue(a, b);
  });
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
