import { type Locale, locales } from '@/lib/domain/locale';
import type { LibraryIndex } from '@/lib/domain/record';
import { ui } from '@/lib/i18n/ui';
import { readingLanguage } from '@/lib/select/reading-language';
import { type Answer, ask } from '../site/ask';
import { attribute, type Document, languageOf, named, readDocument } from '../site/document';
import { differs, faultsAmong } from '../site/faults';
import { headerFaults } from '../site/headers';
import { type JsonFeed, jsonFeedSchema } from '../site/json-feed-schema';
import { samplePages } from '../site/page-types';
import { expect, type Site, test } from '../site/test';
import { elementsOf, readXml, textIn, xmlFaults } from '../site/xml';

async function openFile({ address }: Pick<Site, 'address'>, path: string, type: string): Promise<Answer> {
  const answer = await ask(address, path);
  expect([answer.status, answer.headers['content-type'], ...headerFaults(answer)], path).toEqual([200, type]);
  expect(answer.headers, path).toMatchObject({
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=0, must-revalidate',
    vary: 'Accept-Encoding',
  });
  return answer;
}

async function jsonFeed(site: Site, locale: Locale): Promise<JsonFeed> {
  const answer = await openFile(site, `/${locale}/feed.json`, 'application/feed+json; charset=utf-8');
  return jsonFeedSchema.parse(JSON.parse(answer.text));
}

/** Address → first and last day, straight from the records. */
function expectedEntries(
  { site, cases, news }: LibraryIndex,
  reader: Locale,
): Record<string, [string, string]> {
  const entries = [
    ...cases.map((item) => ({ ...item, folder: 'case' })),
    ...news.map((item) => ({ ...item, folder: 'nytt' })),
  ].map(({ slug, texts, published = '', folder }): [string, [string, string]] => {
    const lang = readingLanguage(texts, reader) ?? reader;
    return [`${site.baseUrl}/${lang}/${folder}/${slug}`, [published, texts[lang]?.updated ?? published]];
  });
  return Object.fromEntries(entries);
}

test('the Atom feed of each language is valid and tells what the records say', async ({ site }) => {
  for (const locale of locales) {
    const { text } = await openFile(site, `/${locale}/feed.xml`, 'application/atom+xml; charset=utf-8');
    expect(await xmlFaults(text, 'atom.rng')).toEqual([]);
    const feed = readXml(text);
    const self = `${site.index.site.baseUrl}/${locale}/feed.xml`;
    expect([feed.attributes['xml:lang'], textIn(feed, 'id')]).toEqual([locale, self]);
    expect(
      elementsOf(feed, 'link').find(({ attributes }) => attributes.rel === 'self')?.attributes.href,
    ).toBe(self);
    expect(textIn(feed, 'subtitle')).toContain(ui(locale).exampleLine);

    const entries = elementsOf(feed, 'entry');
    const found = entries.map((entry): [string, [string, string]] => [
      textIn(entry, 'id'),
      [textIn(entry, 'published').slice(0, 10), textIn(entry, 'updated').slice(0, 10)],
    ]);
    expect(new Set(found.map(([id]) => id)).size).toBe(entries.length);
    expect(Object.fromEntries(found)).toEqual(expectedEntries(site.index, locale));
    expect(entries.length).toBeGreaterThan(8);
    const days = found.map(([, [, updated]]) => updated);
    expect(days).toEqual([...days].sort().reverse());
    expect(textIn(feed, 'updated')).toBe(`${days[0]}T00:00:00Z`);
  }
});

test('an entry has the language, title and summary of its page, and leads there', async ({ site }) => {
  for (const locale of locales) {
    const { text } = await ask(site.address, `/${locale}/feed.xml`);
    for (const entry of elementsOf(readXml(text), 'entry')) {
      const links = elementsOf(entry, 'link').map(({ attributes }) => attributes);
      const page = links.find(({ type }) => type === 'text/html')?.href ?? '';
      expect(page).toBe(textIn(entry, 'id'));
      const answer = await ask(site.address, new URL(page).pathname);
      const document = readDocument(page, answer.text);
      expect([answer.status, languageOf(document)]).toEqual([200, entry.attributes['xml:lang']]);
      expect(answer.text).toContain(`<link rel="canonical" href="${page}"/>`);
      for (const link of links.filter(({ type }) => type === 'text/markdown')) {
        const copy = await ask(site.address, new URL(link.href ?? '').pathname);
        expect([copy.status, copy.headers['content-type']]).toEqual([200, 'text/markdown; charset=utf-8']);
        expect(copy.text).toContain(`# ${textIn(entry, 'title')}\n`);
      }
    }
  }
});

test('the JSON feed of each language is valid and says the same as the Atom feed', async ({ site }) => {
  for (const locale of locales) {
    const feed = await jsonFeed(site, locale);
    const atom = readXml((await ask(site.address, `/${locale}/feed.xml`)).text);
    expect([feed.language, feed.feed_url, feed.title]).toEqual([
      locale,
      `${site.index.site.baseUrl}/${locale}/feed.json`,
      textIn(atom, 'title'),
    ]);
    expect(
      feed.items.map((item) => [
        item.id,
        item.language,
        item.title,
        item.date_published,
        item.date_modified,
        item.content_html,
      ]),
    ).toEqual(
      elementsOf(atom, 'entry').map((entry) => [
        textIn(entry, 'id'),
        entry.attributes['xml:lang'],
        textIn(entry, 'title'),
        textIn(entry, 'published'),
        textIn(entry, 'updated'),
        textIn(entry, 'content'),
      ]),
    );
    expect(feed.items.every(({ content_html }) => !/<(?!\/?(?:p|dl|dt|dd)>)/.test(content_html ?? ''))).toBe(
      true,
    );
  }
});

/** What is wrong with what a page announces: the addresses of feeds are whole, as readers of feeds keep them. */
function announcementFaults(document: Document, base: string): string[] {
  const locale = languageOf(document);
  const links = named(document, 'link');
  const announced = (type: string) =>
    links
      .filter((link) => attribute(link, 'rel') === 'alternate' && attribute(link, 'type') === type)
      .map((link) => attribute(link, 'href'));
  const manifests = links.filter((link) => attribute(link, 'rel') === 'manifest');
  const inBody = document.html.slice(document.html.indexOf('<body')).match(/<link/g) ?? [];
  return [
    ...differs('Atom', announced('application/atom+xml'), [new URL(`/${locale}/feed.xml`, base).href]),
    ...differs('JSON Feed', announced('application/feed+json'), [new URL(`/${locale}/feed.json`, base).href]),
    ...differs(
      'manifest',
      manifests.map((link) => attribute(link, 'href')),
      [`/${locale}/app.webmanifest`],
    ),
    ...differs('links outside the head', inBody.length, 0),
  ];
}

test('every page announces the feeds of its language, those made per request and the 404 included', async ({
  site,
  documents,
}) => {
  const { baseUrl } = site.index.site;
  const faults = (document: Document) => announcementFaults(document, baseUrl);
  expect(faultsAmong(documents, faults)).toEqual([]);
  const samples = samplePages(site.index).filter(({ type }) => /list|not found|person/.test(type));
  expect(samples.length).toBeGreaterThanOrEqual(12);
  const others = await Promise.all(
    samples.map(async ({ path }) => readDocument(path, (await ask(site.address, path)).text)),
  );
  expect(faultsAmong(others, faults)).toEqual([]);
});

test('every page has a visible link to the feed and to the open data', ({ documents }) => {
  const faults = faultsAmong(documents, (document) => {
    const locale = languageOf(document);
    const links = named(document, 'a').map((link) => attribute(link, 'href'));
    return differs(
      'links',
      [`/${locale}/feed.xml`, '/api/cases.json'].filter((path) => !links.includes(path)),
      [],
    );
  });
  expect(faults).toEqual([]);
});
