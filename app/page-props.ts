import { notFound } from 'next/navigation';
import { cache } from 'react';
import { type LibraryView, type View, viewOf } from '@/components/view';
import { isLocale, locales } from '@/lib/domain/locale';
import type { Registers } from '@/lib/domain/record';
import { getIndex } from '@/lib/records/library';
import type { PageType } from '@/lib/select/page-parts';

/** What Next hands to a page of the site. */
export interface PageProps<Params extends object = object> {
  params: Promise<{ locale: string } & Params>;
}

/** The view of a page; a first segment that is no language is no page. */
export async function viewFrom({ params }: PageProps): Promise<LibraryView> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return viewOf(locale, getIndex());
}

/**
 * View and part of a page of which there is one a case, person and so on. The view names what the part holds, so
 * that the page cannot show anything else.
 * @param id the last segment of the address
 */
export async function partFrom<Part extends { index: Registers }>(
  pages: PageType<Part>,
  { params }: PageProps,
  id: string,
): Promise<{ view: View; part: Part }> {
  const { locale } = await params;
  const part = isLocale(locale) ? partOf(pages, id) : undefined;
  if (!isLocale(locale) || !part) notFound();
  return { view: viewOf(locale, part.index), part };
}

/** Once for a page and its metadata. */
const partOf = cache(<Part>(pages: PageType<Part>, id: string) => pages.part(id, getIndex()));

/** Static parameters of such a page: every language that it has. */
export function everyAddress(pages: PageType<unknown>): { locale: string; id: string }[] {
  return pages.list(getIndex()).flatMap(({ id, locales: own }) => own.map((locale) => ({ locale, id })));
}

/** Static parameters of a page that exists in all three languages. */
export function everyLocale(): { locale: string }[] {
  return locales.map((locale) => ({ locale }));
}
