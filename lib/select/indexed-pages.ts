import { type Locale, locales } from '@/lib/domain/locale';
import type { LibraryIndex } from '@/lib/domain/record';
import { fixedPages, href, routes } from '@/lib/domain/route';
import { peopleWithPage } from './people';
import { languagesOf } from './reading-language';

/** A document that search engines may list. */
export interface IndexedPage {
  /** Its path in each language that it has. */
  addresses: Partial<Record<Locale, string>>;
  /** `YYYY-MM-DD`, where it is known. */
  updated?: string;
}

/** Every document for the sitemap: all but people's pages that permission keeps out, results and errors. */
export function indexedPages(index: LibraryIndex): IndexedPage[] {
  const everywhere = [
    routes.home(),
    routes.cases(),
    routes.themes(),
    routes.firms(),
    routes.news(),
    ...Object.values(fixedPages),
    ...Object.keys(index.themes).map(routes.theme),
    ...Object.keys(index.firms).map(routes.firm),
    ...peopleWithPage(index)
      .filter((person) => person.indexed)
      .map((person) => routes.person(person.id)),
  ];
  return [
    ...everywhere.map((path) => ({ addresses: addressesIn(locales, path) })),
    ...index.cases.map((entry) => ({
      addresses: addressesIn(languagesOf(entry.texts), routes.case(entry.slug)),
      updated: latest([entry.published, ...Object.values(entry.texts).map((text) => text.updated)]),
    })),
    ...index.news.map((item) => ({
      addresses: addressesIn(languagesOf(item.texts), routes.newsItem(item.slug)),
      updated: item.published,
    })),
  ];
}

function addressesIn(languages: readonly Locale[], path: string): IndexedPage['addresses'] {
  return Object.fromEntries(languages.map((locale) => [locale, href(locale, path)]));
}

function latest(days: (string | undefined)[]): string | undefined {
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}
