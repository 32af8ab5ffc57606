import { type Locale, locales } from '@/lib/domain/locale';
import { ask } from './site/ask';
import { metaOf, readDocument } from './site/document';
import { differs, faultsAmong } from './site/faults';
import { expect, test } from './site/test';

/** Paths of a kind of page, in all three languages. */
function everywhere(folder: string, ids: string[]): string[] {
  return locales.flatMap((locale) => ids.map((id) => `/${locale}/${folder}/${id}`));
}

/** Paths of texts, in the languages that each has. */
function wherever(
  folder: string,
  items: { slug: string; texts: Partial<Record<Locale, unknown>> }[],
): string[] {
  return items.flatMap(({ slug, texts }) =>
    Object.keys(texts).map((locale) => `/${locale}/${folder}/${slug}`),
  );
}

test('the sitemap holds every document that the records make, and no other', ({ site, sitemap }) => {
  const { cases, news, themes, firms, people, pages } = site.index;
  const indexed = Object.values(people).filter((person) => person.indexed && person.places.includes('page'));
  const byKind = {
    cases: wherever('case', cases),
    news: wherever('nytt', news),
    themes: everywhere('tema', Object.keys(themes)),
    firms: everywhere('firma', Object.keys(firms)),
    people: everywhere(
      'person',
      indexed.map(({ id }) => id),
    ),
    'fixed pages': locales.flatMap((locale) =>
      Object.keys(pages).map((slug) => `/${locale}/${slug.replace('-', '/')}`),
    ),
    lists: locales.flatMap((locale) => [
      `/${locale}`,
      ...['case', 'tema', 'firma', 'nytt'].map((word) => `/${locale}/${word}`),
    ]),
  };
  // The example content: five cases, six hand-made translations, four pieces of news.
  expect({ cases: byKind.cases.length, news: byKind.news.length, firms: byKind.firms.length }).toEqual({
    cases: 11,
    news: 4,
    firms: 15,
  });
  expect(byKind.themes.length).toBeGreaterThan(30);
  expect(byKind['fixed pages']).toHaveLength(9);
  expect(sitemap.map(({ path }) => path).sort()).toEqual(Object.values(byKind).flat().sort());
});

test('people whose names come from public sources have pages that stay out of search engines', async ({
  site,
  sitemap,
}) => {
  const people = Object.values(site.index.people).filter((person) => person.places.includes('page'));
  expect(people.length).toBeGreaterThan(3);
  const paths = [
    ...everywhere(
      'person',
      people.map(({ id }) => id),
    ),
    ...locales.map((locale) => `/${locale}/person`),
  ];
  const listed = new Set(sitemap.map(({ path }) => path));
  const answers = await Promise.all(
    paths.map(async (path) => ({ path, ...(await ask(site.address, path)) })),
  );
  const faults = faultsAmong(answers, ({ path, status, text }) => [
    ...differs('status', status, 200),
    ...differs('robots', metaOf(readDocument(path, text), 'robots'), ['noindex']),
    ...differs('in the sitemap', listed.has(path), false),
  ]);
  expect(faults).toEqual([]);
});

test("client's people have no page", async ({ site }) => {
  const people = Object.values(site.index.people).filter((person) => person.side !== 'consultant');
  expect(people.length).toBeGreaterThan(3);
  for (const path of everywhere(
    'person',
    people.map(({ id }) => id),
  )) {
    expect((await ask(site.address, path)).status, path).toBe(404);
  }
});

test('robots.txt leads to the sitemap and forbids nothing', async ({ site }) => {
  const { status, text, headers } = await ask(site.address, '/robots.txt');
  expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(text).toContain(`Sitemap: ${new URL('/sitemap.xml', site.index.site.baseUrl).href}`);
  expect(text).not.toContain('Disallow: /');
});

test('the sitemap is XML with a date on every case', async ({ site }) => {
  const { text, headers } = await ask(site.address, '/sitemap.xml');
  expect(headers['content-type']).toMatch(/^application\/xml\b/);
  const cases = [...text.matchAll(/<url>.*?<\/url>/gs)]
    .map(([entry]) => entry)
    .filter((entry) => /\/\w\w\/case\/[^<]+<\/loc>/.test(entry));
  expect(cases).toHaveLength(11);
  expect(cases.filter((entry) => !/<lastmod>\d{4}-\d\d-\d\d<\/lastmod>/.test(entry))).toEqual([]);
});
