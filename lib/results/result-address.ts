import type { Locale } from '@/lib/domain/locale';
import { href, routes } from '@/lib/domain/route';
import type { LoadedRow } from '@/lib/search/search';

/** Where a row leads: to the section that answers, in the language it was found in. */
export function resultAddress({ lang, slug, section }: Pick<LoadedRow, 'lang' | 'slug' | 'section'>): string {
  return `${href(lang, routes.case(slug))}${section ? `#${encodeURIComponent(section.id)}` : ''}`;
}

/** The page of everything that was found; without a query, of all cases. */
export function listAddress(locale: Locale, query = ''): string {
  const search = query === '' ? '' : `?${new URLSearchParams({ q: query })}`;
  return `${href(locale, routes.cases())}${search}`;
}

export function themeAddress(locale: Locale, id: string): string {
  return href(locale, routes.theme(id));
}
