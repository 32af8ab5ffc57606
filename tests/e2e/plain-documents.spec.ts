import type { Element } from 'hast';
import { ask } from './site/ask';
import { attribute, type Document, named } from './site/document';
import { faultsAmong, unless } from './site/faults';
import { expect, test } from './site/test';

/** Everything a browser fetches by itself when it shows a document. */
function fetchedBy(document: Document): string[] {
  const addresses = (element: Element) =>
    ['src', 'srcSet', 'poster', 'data'].map((name) => attribute(element, name)).filter(Boolean);
  const linked = named(document, 'link')
    .filter((link) => !['canonical', 'alternate'].includes(attribute(link, 'rel')))
    .map((link) => attribute(link, 'href'));
  const used = named(document, 'use').map((use) => attribute(use, 'href') || attribute(use, 'xLinkHref'));
  return [...document.elements.flatMap(addresses), ...linked, ...used];
}

test('no document carries a script of the framework', ({ documents }) => {
  const faults = faultsAmong(documents, ({ html }) =>
    ['__next_f', 'self.__next', '/_next/static/chunks/main', 'webpack', '.rsc', 'nomodule'].flatMap((mark) =>
      unless(!html.includes(mark), `contains "${mark}"`),
    ),
  );
  expect(faults).toEqual([]);
});

test('the one script of a document is the islands, and it has an address', ({ documents }) => {
  const faults = faultsAmong(documents, (document) => {
    const scripts = named(document, 'script').filter(
      (script) => attribute(script, 'type') !== 'application/ld+json',
    );
    return [
      ...unless(scripts.length === 1, `has ${scripts.length} scripts`),
      ...scripts.flatMap((script) => [
        ...unless(
          /^\/_casebok\/[^/]+\/[\w.-]+\.js$/.test(attribute(script, 'src')),
          `has a script from "${attribute(script, 'src')}"`,
        ),
        ...unless(script.children.length === 0, 'has an inline script'),
        ...unless('async' in script.properties, 'has a script that holds the document up'),
      ]),
      ...named(document, 'link')
        .filter((link) => attribute(link, 'rel') === 'modulepreload' || attribute(link, 'as') === 'script')
        .map((link) => `announces a script: ${attribute(link, 'href')}`),
    ];
  });
  expect(faults).toEqual([]);
});

test('no document has inline style or an event handler', ({ documents }) => {
  const faults = faultsAmong(documents, (document) => [
    ...named(document, 'style').map(() => 'has a <style>'),
    ...document.elements.flatMap((element) =>
      Object.keys(element.properties)
        .filter((name) => name === 'style' || /^on/i.test(name))
        .map((name) => `<${element.tagName}> has the attribute ${name}`),
    ),
  ]);
  expect(faults).toEqual([]);
});

test('nothing comes from another host, and everything is there', async ({ documents, site }) => {
  const outside = faultsAmong(documents, (document) =>
    fetchedBy(document)
      .filter((url) => !/^(?:\/(?!\/)|data:image\/)/.test(url))
      .map((url) => `fetches ${url}`),
  );
  expect(outside).toEqual([]);

  const urls = [...new Set(documents.flatMap(fetchedBy))].filter((url) => url.startsWith('/'));
  expect(urls.length).toBeGreaterThan(4);
  const answers = await Promise.all(
    urls.map(async (path) => ({ path, ...(await ask(site.address, path.replace(/#.*$/, ''))) })),
  );
  const lost = faultsAmong(answers, ({ path, status, text }) => {
    const [, part] = path.split('#');
    return [
      ...unless(status === 200, `answers ${status}`),
      ...unless(part === undefined || text.includes(`id="${part}"`), 'names a part that is not there'),
    ];
  });
  expect(lost).toEqual([]);
});

test('stylesheets fetch only what lies on this site', async ({ documents, site }) => {
  const sheets = [
    ...new Set(
      documents.flatMap((document) =>
        named(document, 'link')
          .filter((link) => attribute(link, 'rel') === 'stylesheet')
          .map((link) => attribute(link, 'href')),
      ),
    ),
  ];
  expect(sheets).toHaveLength(1);
  for (const sheet of sheets) {
    const { text } = await ask(site.address, sheet);
    const urls = [...text.matchAll(/url\(\s*["']?([^"')]+)/g)].map(
      ([, url = '']) => new URL(url, new URL(sheet, site.address)),
    );
    expect(urls.length).toBeGreaterThanOrEqual(4);
    expect(text).not.toContain('@import');
    for (const url of urls) {
      expect(url.origin, url.href).toBe(site.address);
      const { status, headers } = await ask(site.address, url.pathname);
      expect([status, headers['content-type']], url.href).toEqual([200, 'font/woff2']);
    }
  }
});
