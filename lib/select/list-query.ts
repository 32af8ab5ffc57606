import { type ClientKind, type Country, clientKinds, countries } from '@/lib/domain/entity-schema';
import { isLocale, type Locale } from '@/lib/domain/locale';
import { isSlug } from '@/lib/domain/slug';

export const sortOrders = ['ny', 'titel', 'klient'] as const;
export type SortOrder = (typeof sortOrders)[number];

/** What a visitor has chosen on the case list; it lives in the URL alone. */
export interface ListQuery {
  tema?: string;
  land?: Country;
  klient?: ClientKind;
  lang?: Locale;
  sort: SortOrder;
  /** Page number, from 1. */
  side: number;
}

export type Facet = 'tema' | 'land' | 'klient' | 'lang';
export const facets: readonly Facet[] = ['tema', 'land', 'klient', 'lang'];

export const emptyQuery: ListQuery = { sort: 'ny', side: 1 };

/** Reads a URL's parameters. A value that means nothing is left out, so that a broken link still shows a list. */
export function parseListQuery(params: URLSearchParams): ListQuery {
  const tema = params.get('tema');
  const land = params.get('land');
  const klient = params.get('klient');
  const lang = params.get('lang');
  const side = Number(params.get('side'));
  return {
    tema: tema && isSlug(tema) ? tema : undefined,
    land: countries.find((country) => country === land),
    klient: clientKinds.find((kind) => kind === klient),
    lang: isLocale(lang) ? lang : undefined,
    sort: sortOrders.find((order) => order === params.get('sort')) ?? 'ny',
    side: Number.isSafeInteger(side) && side > 0 ? side : 1,
  };
}

/** The query string of a choice, parameters always in one order, defaults left out: one address per list. */
export function listSearch(query: ListQuery): string {
  const params = new URLSearchParams();
  for (const facet of facets) {
    const value = query[facet];
    if (value) params.set(facet, value);
  }
  if (query.sort !== 'ny') params.set('sort', query.sort);
  if (query.side > 1) params.set('side', String(query.side));
  const text = params.toString();
  return text ? `?${text}` : '';
}
