import { isLocale, locales } from '@/lib/domain/locale';
import { attribute, languageOf, linkedAs, metaOf, named, textsOf } from './site/document';
import { differs, faultsAmong, unless } from './site/faults';
import { expect, test } from './site/test';

test('the sitemap leads to at least 40 documents, in all three languages', ({ documents }) => {
  expect(documents.length).toBeGreaterThanOrEqual(40);
  for (const locale of locales) {
    expect(documents.filter(({ path }) => path.split('/')[1] === locale).length).toBeGreaterThan(10);
  }
});

test('every document has the language of its address', ({ documents }) => {
  const faults = faultsAmong(documents, (document) => {
    const locale = document.path.split('/')[1];
    return [
      ...unless(isLocale(locale), 'has an address without a language'),
      ...differs('lang', languageOf(document), locale),
    ];
  });
  expect(faults).toEqual([]);
});

test('every document has one h1, one main, and headings that leave out no level', ({ documents }) => {
  const faults = faultsAmong(documents, (document) => {
    const levels = named(document, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ tagName }) =>
      Number(tagName[1]),
    );
    const jumps = levels.some((level, at) => level > (levels[at - 1] ?? 0) + 1);
    return [
      ...differs('number of h1', textsOf(document, 'h1').filter(Boolean).length, 1),
      ...differs('number of main', named(document, 'main').length, 1),
      ...unless(!jumps, `headings go ${levels.join(' ')}`),
    ];
  });
  expect(faults).toEqual([]);
});

test('every document has a title and a description of its own', ({ documents, site }) => {
  const faults = faultsAmong(documents, (document) => {
    const [title = '', ...otherTitles] = textsOf(document, 'title');
    const [description = '', ...otherDescriptions] = metaOf(document, 'description');
    return [
      ...unless(
        title.endsWith(` – ${site.index.site.name}`),
        `title "${title}" does not end with the site's name`,
      ),
      ...unless(title.length >= 12 && title.length <= 120, `title has ${title.length} characters`),
      ...unless(description.length >= 20 && description.length <= 300, `description is "${description}"`),
      ...unless(otherTitles.length + otherDescriptions.length === 0, 'has two titles or descriptions'),
    ];
  });
  expect(faults).toEqual([]);
  const titles = documents.map((document) => `${languageOf(document)} ${textsOf(document, 'title')[0]}`);
  expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
});

test('every document of the sitemap is canonical and may be indexed', ({ documents, site }) => {
  const faults = faultsAmong(documents, (document) => [
    ...differs('canonical', linkedAs(document, 'canonical'), [
      new URL(document.path, site.index.site.baseUrl).href,
    ]),
    ...differs('robots', metaOf(document, 'robots'), []),
  ]);
  expect(faults).toEqual([]);
});

test('every document can be shared: Open Graph says what the head says', ({ documents, site }) => {
  const faults = faultsAmong(documents, (document) => {
    const property = (name: string) =>
      named(document, 'meta')
        .filter((meta) => attribute(meta, 'property') === name)
        .map((meta) => attribute(meta, 'content'));
    const locale = { sv: 'sv_SE', nb: 'nb_NO', da: 'da_DK' }[languageOf(document)];
    return [
      ...differs('og:url', property('og:url'), linkedAs(document, 'canonical')),
      ...differs(
        'og:title',
        property('og:title').map((title) => `${title} – ${site.index.site.name}`),
        textsOf(document, 'title'),
      ),
      ...unless(
        metaOf(document, 'description')
          .join()
          .startsWith(property('og:description').join().replace(/…$/, '')),
        'og:description is another than the description',
      ),
      ...differs('og:locale', property('og:locale'), [locale]),
    ];
  });
  expect(faults).toEqual([]);
});

test('every id in a document stands once', ({ documents }) => {
  const faults = faultsAmong(documents, (document) => {
    const ids = document.elements.map((element) => attribute(element, 'id')).filter(Boolean);
    return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `two elements have the id "${id}"`);
  });
  expect(faults).toEqual([]);
});
