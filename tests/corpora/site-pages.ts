import type { Page } from '@playwright/test';
import { locales } from '@/lib/domain/locale';
import { href, routes } from '@/lib/domain/route';
import { ask } from '../e2e/site/ask';
import { readDocument, textsOf } from '../e2e/site/document';
import { dialogOf, openDialog } from '../e2e/site/search';
import { readSitemap } from '../e2e/site/sitemap';
import { checkEach, type Outcome, shown } from './check';
import { encoded, readCorpus, spread } from './corpus';
import { type Visit, type Watched, watch, withBrowser } from './execution';
import { type HostileSite, serveHostileSite } from './hostile-site';
import { xssLayer } from './xss-trees';

const layer = 'a site of hostile texts';

/** Attacks that are typed into the search of the site, and into its addresses. */
const sampleSize = 24;

/**
 * A whole site whose every field holds attacks, built and served as any other: each of its pages opened in Chromium
 * without CSP, and result pages and misses that repeat an attack.
 */
export async function checkSitePages(folder: string, tell: (line: string) => void): Promise<Outcome> {
  const corpus = readCorpus(folder, xssLayer);
  if (!corpus) return { missing: xssLayer };
  const site = await serveHostileSite(folder);
  try {
    const attacks = spread(corpus.rows, sampleSize).map(({ text }) => encoded(text, 400));
    const listed = (await readSitemap(site.address, site.index)).map(({ path }) => path);
    const paths = [
      ...listed,
      ...attacks.map((text) => `/sv/case?q=${text}`),
      ...attacks.map((text) => `/nb/case?tema=${text}&${text}=1`),
      ...attacks.map((text) => `/sv/case/${text}`),
    ];
    const dialogs = wordsOfTitles(site).map((words) => ({
      id: `the search dialog, ${words}`,
      url: `${site.address}/sv`,
      act: (page: Page) => searchFor(page, words),
    }));
    const pages = paths.map((path) => ({ id: shown(path), url: site.address + path }));
    const watched = await open(site, [...pages, ...dialogs], tell);
    return {
      checks: [
        checkEach(
          { layer, claim: 'nothing runs on any page, nothing is asked for' },
          watched,
          ({ signs }) => (signs.length > 0 ? signs.join('; ') : undefined),
          ({ id }) => id,
        ),
        await titlesStand(site),
      ],
    };
  } finally {
    await site.close();
  }
}

async function open(
  { address }: HostileSite,
  visits: readonly Visit[],
  tell: (line: string) => void,
): Promise<Watched[]> {
  let done = 0;
  return withBrowser(async (browser) => {
    const halves = [0, 1].map((half) => visits.filter((_, at) => at % 2 === half));
    const watched = await Promise.all(
      halves.map((half) =>
        watch(browser, half, { origin: `${address}/` }, () => tell(`${++done} of ${visits.length} pages`)),
      ),
    );
    return watched.flat();
  });
}

/** Words that a search has to find something for: the longest, which are no stop words. */
function wordsOfTitles({ index }: HostileSite): string[] {
  const titles = index.cases.flatMap(({ original, texts }) => texts[original]?.title ?? []);
  const words = titles.flatMap(
    (title) => title.toLowerCase().match(/(?<![\p{L}\p{N}])[a-z]{5,20}(?![\p{L}\p{N}])/gu) ?? [],
  );
  return [...new Set(words)].sort((a, b) => b.length - a.length).slice(0, 5);
}

/** Types into the search of the site, whose hits a script writes; there have to be some. */
async function searchFor(page: Page, words: string): Promise<void> {
  await openDialog(page);
  await dialogOf(page).field.fill(words);
  await dialogOf(page).root.getByRole('option').first().waitFor({ timeout: 10_000 });
}

/** Every title of a case, word for word, as the heading and in the title of its page. */
async function titlesStand({ address, index }: HostileSite) {
  const pages = await Promise.all(
    index.cases.flatMap(({ slug, texts }) =>
      locales.map(async (locale) => {
        const title = texts[locale]?.title;
        if (title === undefined) return [];
        const path = href(locale, routes.case(slug));
        return [{ path, title, document: readDocument(path, (await ask(address, path)).text) }];
      }),
    ),
  );
  return checkEach(
    { layer, claim: 'every title stands on its page as it was written' },
    pages.flat(),
    ({ title, document }) => (textsOf(document, 'h1').includes(title) ? undefined : `not ${shown(title)}`),
    ({ path }) => path,
  );
}
