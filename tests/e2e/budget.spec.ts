import { budgets } from '@/lib/build/page-bytes';
import { toBrotli } from '@/lib/build/precompress';
import { splitPortraits } from '@/lib/build/split-portraits';
import { ask } from './site/ask';
import { attribute, type Document, named } from './site/document';
import { faultsAmong, unless } from './site/faults';
import { expect, test } from './site/test';

/*
 * The design is held to its bytes with the site's own content. Anybody else's text may be longer: the build only tells.
 */

const budget = budgets['/[locale]/case/[slug]'];

async function brotliBytes(content: string | Buffer): Promise<number> {
  return (await toBrotli(Buffer.from(content))).length;
}

/** URLs of a document's stylesheets. */
function stylesheetsOf(document: Document): string[] {
  return named(document, 'link')
    .filter((link) => attribute(link, 'rel') === 'stylesheet')
    .map((link) => attribute(link, 'href'));
}

test('every case keeps to its budget of bytes', async ({ documents, site }) => {
  if (!budget) throw new Error('Cases have no budget.');
  const cases = documents.filter(({ path }) => /^\/\w+\/case\/[^/]+$/.test(path));
  expect(cases.length).toBeGreaterThanOrEqual(site.index.cases.length);
  const urls = [...new Set(cases.flatMap(stylesheetsOf))];
  expect(urls.length).toBeGreaterThan(0);
  const headers = { 'Accept-Encoding': 'br' };
  // As they are sent: the build compresses stylesheets harder than this test would.
  const css = new Map(
    await Promise.all(
      urls.map(async (url) => [url, (await ask(site.address, url, { headers })).body.length] as const),
    ),
  );
  const weighed = await Promise.all(
    cases.map(async (document) => {
      const { rest, portraits } = splitPortraits(document.html);
      const styles = stylesheetsOf(document).reduce((sum, url) => sum + (css.get(url) ?? 0), 0);
      return {
        path: document.path,
        portrait: await brotliBytes(portraits),
        html: await brotliBytes(rest),
        styles,
      };
    }),
  );
  const faults = faultsAmong(weighed, ({ portrait, html, styles }) => [
    ...unless(styles > 1000, `has ${styles} bytes of stylesheets`),
    ...unless(html + styles <= budget.page, `takes ${html} + ${styles} bytes, not ${budget.page}`),
    ...unless(portrait <= budget.portrait, `has ${portrait} bytes of portraits, not ${budget.portrait}`),
  ]);
  expect(faults).toEqual([]);
});
