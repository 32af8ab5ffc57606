import { notFound } from 'next/navigation';
import { type View, viewOf } from '@/components/view';
import { isLocale, locales } from '@/lib/domain/locale';
import { getIndex } from '@/lib/records/library';

/** What Next hands to a page of the site. */
export interface PageProps<Params extends object = object> {
  params: Promise<{ locale: string } & Params>;
}

/** The view of a page; a first segment that is no language is no page. */
export async function viewFrom({ params }: PageProps): Promise<View> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return viewOf(locale, getIndex());
}

/** Static parameters of a page that exists in all three languages. */
export function everyLocale(): { locale: string }[] {
  return locales.map((locale) => ({ locale }));
}
