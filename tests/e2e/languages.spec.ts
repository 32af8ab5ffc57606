import { type Locale, locales } from '@/lib/domain/locale';
import { alternatesOf } from './site/document';
import { differs, faultsAmong, unless } from './site/faults';
import { expect, test } from './site/test';

/** Language → path of the same page, as its address says: a link changes language by its first segment alone. */
function inLanguages(path: string, languages: readonly string[]): Record<string, string> {
  const [, , ...rest] = path.split('/');
  return Object.fromEntries(languages.map((locale) => [locale, ['', locale, ...rest].join('/')]));
}

test('hreflang names the real translations, the document itself among them', ({ documents, site }) => {
  const { cases, news, site: about } = site.index;
  const languagesOf = (path: string): readonly string[] => {
    const [, , folder, slug] = path.split('/');
    const item =
      folder === 'case'
        ? cases.find((entry) => entry.slug === slug)
        : folder === 'nytt'
          ? news.find((entry) => entry.slug === slug)
          : undefined;
    return item ? Object.keys(item.texts) : locales;
  };
  const faults = faultsAmong(documents, (document) => {
    const languages = languagesOf(document.path);
    const expected = languages.length > 1 ? inLanguages(document.path, languages) : {};
    const found = Object.entries(alternatesOf(document)).map(([lang, url]) => {
      const { origin, pathname } = new URL(url);
      return [lang, origin === new URL(about.baseUrl).origin ? pathname : url];
    });
    return differs('hreflang', found.sort(), Object.entries(expected).sort());
  });
  expect(faults).toEqual([]);
});

test('hreflang is mutual: each page that is named names the same ones', ({ documents }) => {
  const named = new Map(documents.map((document) => [document.path, Object.entries(alternatesOf(document))]));
  const withOthers = documents.filter((document) => named.get(document.path)?.length);
  expect(withOthers.length).toBeGreaterThan(30);
  const faults = faultsAmong(withOthers, ({ path }) =>
    (named.get(path) ?? []).flatMap(([, url]) =>
      differs(`what ${url} names`, named.get(new URL(url).pathname)?.sort(), named.get(path)?.sort()),
    ),
  );
  expect(faults).toEqual([]);
});

test('the sitemap names the same languages as the documents', ({ documents, sitemap }) => {
  const listed = new Map(sitemap.map(({ path, alternates }) => [path, alternates]));
  const faults = faultsAmong(documents, (document) => {
    const own = Object.entries(alternatesOf(document)).map(([lang, url]) => [lang, new URL(url).pathname]);
    return differs(
      'alternates in the sitemap',
      Object.entries(listed.get(document.path) ?? {}).sort(),
      own.sort(),
    );
  });
  expect(faults).toEqual([]);
});

test('a part in another language says so', ({ documents, site }) => {
  const lists = documents.filter(({ path }) => /^\/\w\w\/case$/.test(path));
  expect(lists).toHaveLength(3);
  const faults = faultsAmong(lists, (document) => {
    const locale = document.path.split('/')[1] as Locale;
    const cards = document.elements.filter(
      ({ tagName, properties }) => tagName === 'article' && String(properties.className).includes('card'),
    );
    const expected = site.index.cases
      .map(({ texts }) => (texts[locale] ? locale : undefined))
      .filter(Boolean);
    return [
      ...differs('number of cards', cards.length, site.index.cases.length),
      ...differs(
        'cards in the own language',
        cards.filter(({ properties }) => properties.lang === locale).length,
        expected.length,
      ),
      // The reader's own language stands first.
      ...unless(
        cards.slice(0, expected.length).every(({ properties }) => properties.lang === locale),
        'a foreign card stands before an own',
      ),
      ...unless(
        cards.every(({ properties }) => locales.some((lang) => lang === properties.lang)),
        'a card has no language',
      ),
    ];
  });
  expect(faults).toEqual([]);
});
