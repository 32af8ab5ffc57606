import { type Locale, locales } from '@/lib/domain/locale';
import type { LibraryIndex } from '@/lib/domain/record';
import { fixedPages, href, routes } from '@/lib/domain/route';

/** One page of a type, in one language. */
export interface Sample {
  type: string;
  locale: Locale;
  path: string;
  /** Status it is served with. */
  status: number;
}

/** In how many languages the example content has a page of a type, where that is not all three. */
const languages: Record<string, number> = { 'news item': 1, 'case without portrait': 2 };

/**
 * One page of every type in every language that it exists in, those made per request and the 404 included.
 * @throws when one is missing: tests that go by this list would prove less than they say
 */
export function samplePages(index: LibraryIndex): Sample[] {
  const samples = locales.flatMap((locale) => samplesIn(locale, index));
  for (const type of Object.keys(pathsIn('sv', index))) {
    const found = samples.filter((sample) => sample.type === type).length;
    const expected = languages[type] ?? locales.length;
    if (found < expected) throw new Error(`${found} instead of ${expected} pages are of the type "${type}"`);
  }
  return samples;
}

function samplesIn(locale: Locale, index: LibraryIndex): Sample[] {
  return Object.entries(pathsIn(locale, index)).flatMap(([type, path]) =>
    path === undefined
      ? []
      : [{ type, locale, path: href(locale, path), status: type === 'not found' ? 404 : 200 }],
  );
}

/** Page type → path without locale; undefined where the language has no such page. */
function pathsIn(locale: Locale, index: LibraryIndex): Record<string, string | undefined> {
  const cases = index.cases.filter((entry) => entry.texts[locale]);
  const news = index.news.filter((item) => item.texts[locale]);
  const people = Object.values(index.people).filter((person) => person.places.includes('page'));
  return {
    home: routes.home(),
    list: routes.cases(),
    'narrowed list': `${routes.cases()}?land=SE&sort=titel`,
    'empty list': `${routes.cases()}?tema=finns-inte`,
    case: richest(
      cases,
      ({ figures }) => figures.length,
      ({ slug }) => routes.case(slug),
    ),
    'case without portrait': richest(
      cases.filter(({ figures, client }) => figures.length === 0 && !index.clients[client]?.employees),
      () => 1,
      ({ slug }) => routes.case(slug),
    ),
    themes: routes.themes(),
    theme: richest(
      Object.keys(index.themeProse),
      (id) => index.cases.filter(({ themes }) => themes.includes(id)).length,
      routes.theme,
    ),
    firms: routes.firms(),
    firm: richest(
      Object.keys(index.firms),
      (id) => [...index.cases, ...index.news].filter(({ firm }) => firm === id).length,
      routes.firm,
    ),
    people: routes.people(),
    person: richest(
      people,
      ({ id }) => [...index.cases, ...index.news].filter(({ people: named }) => named.includes(id)).length,
      ({ id }) => routes.person(id),
    ),
    news: routes.news(),
    'news item': richest(
      news,
      ({ people: named }) => named.length,
      ({ slug }) => routes.newsItem(slug),
    ),
    ...fixedPages,
    'not found': '/finns-inte',
  };
}

/** The page that has the most to show. */
function richest<T>(
  things: T[],
  weight: (thing: T) => number,
  route: (thing: T) => string,
): string | undefined {
  const [best] = [...things].sort((a, b) => weight(b) - weight(a));
  return best === undefined ? undefined : route(best);
}
