import { toString as wordsOf } from 'hast-util-to-string';
import { attribute, type Document, languageOf, linkedAs, named, textsOf } from '../site/document';
import { differs, faultsAmong, unless } from '../site/faults';
import { expect, test } from '../site/test';

interface Thing {
  '@type': string;
  [key: string]: unknown;
}

interface Step {
  '@type': string;
  position: number;
  name: string;
  item?: string;
}

function dataOf(document: Document): { context: unknown; things: Thing[] }[] {
  return named(document, 'script')
    .filter((script) => attribute(script, 'type') === 'application/ld+json')
    .map((script) => JSON.parse(wordsOf(script)))
    .map((data) => ({ context: data['@context'], things: data['@graph'] }));
}

/** Type of page → types of what it tells, in order. */
function expectedTypes(path: string): string[] {
  if (/^\/\w\w$/.test(path)) return ['WebSite'];
  if (/^\/\w\w\/(?:case|nytt)\/./.test(path)) return ['Article', 'BreadcrumbList'];
  if (/^\/\w\w\/firma\/./.test(path)) return ['Organization', 'BreadcrumbList'];
  return ['BreadcrumbList'];
}

test('every document has one data block with what belongs to its type', ({ documents }) => {
  const faults = faultsAmong(documents, (document) => {
    const blocks = dataOf(document);
    const [data] = blocks;
    return [
      ...differs('blocks', blocks.length, 1),
      ...differs('context', data?.context, 'https://schema.org'),
      ...differs(
        'types',
        data?.things.map((thing) => thing['@type']),
        expectedTypes(document.path),
      ),
      // Within the block nothing may be empty, or an address that leads nowhere from elsewhere.
      ...unless(
        !/:null|:""|:\[\]|"(?:url|item|@id)":"(?!https:\/\/)/.test(JSON.stringify(blocks)),
        'has an empty value',
      ),
    ];
  });
  expect(faults).toEqual([]);
});

test('the way to a page begins at home, counts on, and each step is a page of the site', ({
  documents,
  site,
  sitemap,
}) => {
  const { baseUrl, name } = site.index.site;
  const known = new Set([
    ...sitemap.map(({ path }) => path),
    ...['sv', 'nb', 'da'].map((lang) => `/${lang}/person`),
  ]);
  const inner = documents.filter(({ path }) => !/^\/\w\w$/.test(path));
  const faults = faultsAmong(inner, (document) => {
    const list = dataOf(document)[0]?.things.find((thing) => thing['@type'] === 'BreadcrumbList');
    // Checked field by field below.
    const steps = (list?.itemListElement ?? []) as Step[];
    const [first] = steps;
    return [
      ...differs('home', [first?.name, first?.item], [name, `${baseUrl}/${languageOf(document)}`]),
      ...differs(
        'positions',
        steps.map(({ position }) => position),
        steps.map((_, at) => at + 1),
      ),
      ...differs('types', [...new Set(steps.map((step) => step['@type']))], ['ListItem']),
      ...unless(steps.length >= 2, 'has no way'),
      ...steps.flatMap(({ item }, at) =>
        at === steps.length - 1
          ? []
          : unless(
              item?.startsWith(baseUrl) === true && known.has(item.slice(baseUrl.length)),
              `leads over ${item}`,
            ),
      ),
    ];
  });
  expect(faults).toEqual([]);
});

test('an article agrees with its page: headline, language, address, translations', ({
  documents,
  site,
  sitemap,
}) => {
  const articles = documents.filter(({ path }) => /^\/\w\w\/(?:case|nytt)\/./.test(path));
  expect(articles).toHaveLength(15);
  const alternates = new Map(sitemap.map((listed) => [listed.path, listed.alternates]));
  const faults = faultsAmong(articles, (document) => {
    const [article] = dataOf(document)[0]?.things ?? [];
    const links = [article?.workTranslation ?? [], article?.translationOfWork ?? []].flat() as {
      '@id': string;
    }[];
    const others = Object.values(alternates.get(document.path) ?? {}).map(
      (path) => `${site.index.site.baseUrl}${path}`,
    );
    return [
      ...differs('headline', [article?.headline], textsOf(document, 'h1')),
      ...differs('language', article?.inLanguage, languageOf(document)),
      ...differs('address', [article?.['@id']], linkedAs(document, 'canonical')),
      ...unless(/^\d{4}-\d\d-\d\d$/.test(String(article?.datePublished)), 'has no date'),
      ...links.flatMap((link) =>
        unless(others.includes(link['@id']), `names ${link['@id']} as a translation`),
      ),
      ...unless(
        document.path.includes('/nytt/') || others.length < 2 || links.length > 0,
        'names no translation',
      ),
    ];
  });
  expect(faults).toEqual([]);
});

test('no data block names a person of the example content: all are known from public sources', ({
  documents,
  site,
}) => {
  const names = Object.values(site.index.people).flatMap(({ name }) => name ?? []);
  expect(names.length).toBeGreaterThan(10);
  const faults = faultsAmong(documents, (document) => {
    const block = JSON.stringify(dataOf(document));
    return [
      ...names.filter((name) => block.includes(name)).map((name) => `names ${name}`),
      ...unless(!block.includes('"Person"'), 'tells of a person'),
    ];
  });
  expect(faults).toEqual([]);
});
