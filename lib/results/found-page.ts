import type { Locale } from '@/lib/domain/locale';
import type { Search, SearchRequest } from '@/lib/search/search';
import { type FacetName, facetNames } from '@/lib/search/search-document';
import { type FacetValue, pageSize, sortValues } from '@/lib/select/case-list';
import { type Facet, facets, type ListQuery } from '@/lib/select/list-query';
import { loadLists, type ResultList, resultLists, rowsOfPage } from './result-lists';

/** One page of what a search found, for the list page. */
export interface FoundPage {
  lists: ResultList[];
  total: number;
  /** The page shown: the last one where the address asks for a later one. */
  page: number;
  pages: number;
  facets: Record<Facet, FacetValue[]>;
  suggestions: string[];
}

const indexed: Record<Facet, FacetName> = {
  tema: 'theme',
  sektor: 'sector',
  land: 'country',
  klient: 'kind',
  skala: 'size',
  firma: 'firm',
  lang: 'lang',
  ar: 'year',
};

/**
 * Searches and narrows by what the address says.
 * @throws when the index cannot be read
 */
export async function findPage(
  search: Search,
  query: ListQuery & { q: string },
  locale: Locale,
  how: Pick<SearchRequest, 'isTyping'>,
): Promise<FoundPage> {
  const choice = choiceOf(query);
  const result = await search.find({ ...how, query: query.q, locale, choice, countedFacets: facetNames });
  const pages = Math.max(1, Math.ceil(result.count / pageSize));
  const page = Math.min(query.side, pages);
  return {
    lists: await loadLists(rowsOfPage(resultLists(result), page, pageSize), result.load),
    total: result.count,
    page,
    pages,
    facets: valuesOf(result.facets),
    suggestions: result.suggestions,
  };
}

function choiceOf(query: ListQuery): SearchRequest['choice'] {
  const chosen = facets.flatMap((facet) => {
    const value = query[facet];
    return value === undefined ? [] : [[indexed[facet], [value]] as const];
  });
  return Object.fromEntries(chosen);
}

function valuesOf(counts: Partial<Record<FacetName, Record<string, number>>>): Record<Facet, FacetValue[]> {
  const sorted = facets.map((facet) => {
    const values = Object.entries(counts[indexed[facet]] ?? {}).map(([value, count]) => ({ value, count }));
    return [facet, sortValues(facet, values)] as const;
  });
  // Every facet is among the entries.
  return Object.fromEntries(sorted) as Record<Facet, FacetValue[]>;
}
