import { type ClientKind, type Country, clientKinds, countries } from '@/lib/domain/entity-schema';
import { isLocale, type Locale } from '@/lib/domain/locale';
import { longestQuery } from '@/lib/domain/longest-query';
import type { LibraryIndex } from '@/lib/domain/record';
import { isSlug } from '@/lib/domain/slug';

export const sortOrders = ['ny', 'titel', 'klient'] as const;
export type SortOrder = (typeof sortOrders)[number];

/** What a visitor has chosen on the case list; it lives in the URL alone. */
export interface ListQuery {
  /** What is searched for; then the list is ordered by how well a case answers. */
  q?: string;
  /** Theme id of another kind than `sector`. */
  tema?: string;
  /** Theme id of kind `sector`. */
  sektor?: string;
  land?: Country;
  klient?: ClientKind;
  /** Client's size: see `sizeBand`. */
  skala?: string;
  firma?: string;
  lang?: Locale;
  /** Year. */
  ar?: string;
  sort: SortOrder;
  /** Page number, from 1. */
  side: number;
}

export const facets = ['tema', 'sektor', 'land', 'klient', 'skala', 'firma', 'lang', 'ar'] as const;
export type Facet = (typeof facets)[number];

export const emptyQuery: ListQuery = { sort: 'ny', side: 1 };

/**
 * Reads a URL's parameters. A value that means nothing is left out, so that a broken link still shows a list.
 * @param index tells sectors from other themes; old links name a sector as a theme
 */
export function parseListQuery(params: URLSearchParams, index: Pick<LibraryIndex, 'themes'>): ListQuery {
  const q = params.get('q')?.trim().slice(0, longestQuery);
  const land = params.get('land');
  const klient = params.get('klient');
  const lang = params.get('lang');
  const side = Number(params.get('side'));
  return {
    q: q || undefined,
    ...themesOf(params, index),
    land: countries.find((country) => country === land),
    klient: clientKinds.find((kind) => kind === klient),
    skala: matching(params.get('skala'), (text) => /^\d{1,6}-\d{0,6}$/.test(text)),
    firma: matching(params.get('firma'), isSlug),
    lang: isLocale(lang) ? lang : undefined,
    ar: matching(params.get('ar'), (text) => /^\d{4}$/.test(text)),
    // What is found stands in the order of how well it answers.
    sort: q ? 'ny' : (sortOrders.find((order) => order === params.get('sort')) ?? 'ny'),
    side: Number.isSafeInteger(side) && side > 0 ? side : 1,
  };
}

/** A sector named as a theme is a choice of sector: two ways to say one thing would overwrite each other. */
function themesOf(
  params: URLSearchParams,
  index: Pick<LibraryIndex, 'themes'>,
): Pick<ListQuery, 'tema' | 'sektor'> {
  const tema = matching(params.get('tema'), isSlug);
  const sektor = matching(params.get('sektor'), isSlug);
  return tema !== undefined && isSector(tema, index)
    ? { tema: undefined, sektor: sektor ?? tema }
    : { tema, sektor };
}

/** Sectors are a facet of their own. */
export function isSector(theme: string, { themes }: Pick<LibraryIndex, 'themes'>): boolean {
  return themes[theme]?.kind === 'sector';
}

function matching(text: string | null, isSound: (text: string) => boolean): string | undefined {
  return text && isSound(text) ? text : undefined;
}

/** The query string of a choice, parameters always in one order, defaults left out: one address per list. */
export function listSearch(query: ListQuery): string {
  const params = new URLSearchParams();
  if (query.q) params.set('q', query.q);
  for (const facet of facets) {
    const value = query[facet];
    if (value) params.set(facet, value);
  }
  if (query.sort !== 'ny') params.set('sort', query.sort);
  if (query.side > 1) params.set('side', String(query.side));
  const text = params.toString();
  return text ? `?${text}` : '';
}
