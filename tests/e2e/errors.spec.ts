import { type Locale, locales } from '@/lib/domain/locale';
import { ui } from '@/lib/i18n/ui';
import { ask, relativeTarget } from './site/ask';
import { languageOf, linksOf, metaOf, readDocument, textsOf } from './site/document';
import { differs, faultsAmong } from './site/faults';
import { headerFaults } from './site/headers';
import { expect, test } from './site/test';

/** What is wrong with an answer that should be the 404 page of a language. */
async function faultsOf404(
  address: string,
  path: string,
  locale: Locale,
  acceptLanguage?: string,
): Promise<string[]> {
  const answer = await ask(address, path, {
    headers: acceptLanguage ? { 'accept-language': acceptLanguage } : {},
  });
  if (answer.status !== 404) return [`${path}: status is ${answer.status}`];
  const document = readDocument(path, answer.text);
  return faultsAmong([{ path }], () => [
    ...differs('lang', languageOf(document), locale),
    ...differs('h1', textsOf(document, 'h1'), [ui(locale).notFound.title]),
    ...differs('robots', metaOf(document, 'robots'), ['noindex']),
    ...differs('way to the cases', linksOf(document).includes(`/${locale}/case`), true),
    ...headerFaults(answer),
  ]);
}

const misses = [
  '/finns-inte',
  '/case/finns-inte',
  '/case/finns-inte?land=SE',
  '/case/baerum-omorganisation/mer',
  '/tema/finns-inte',
  '/firma/finns-inte',
  '/person/finns-inte',
  '/nytt/finns-inte',
  '/om/finns-inte',
  '/en/mycket/djup/adress/som/inte/finns',
  '/case/<script>'.replaceAll('<', '%3C').replaceAll('>', '%3E'),
];

for (const locale of locales) {
  test(`what does not exist under /${locale} is a 404 in its language, whatever the visitor speaks`, async ({
    site,
  }) => {
    const faults = await Promise.all(
      misses.map((path) => faultsOf404(site.address, `/${locale}${path}`, locale, 'en, fi')),
    );
    expect(faults.flat()).toEqual([]);
  });
}

test('elsewhere a 404 is in the language of the visitor', async ({ site }) => {
  const paths = [
    '/xx',
    '/favicon.png',
    '/en',
    '/SV',
    '/sv.html',
    '/case',
    '/xx/case/baerum-omorganisation',
    '/wp-login.php',
    '/.env',
  ];
  const visitors: [string | undefined, Locale][] = [
    ['nb-NO,nb;q=0.9,en;q=0.5', 'nb'],
    ['da', 'da'],
    ['sv-FI', 'sv'],
    ['en', 'sv'],
    [undefined, 'sv'],
  ];
  const faults = await Promise.all(
    paths.flatMap((path) =>
      visitors.map(([speaks, locale]) => faultsOf404(site.address, path, locale, speaks)),
    ),
  );
  expect(faults.flat()).toEqual([]);
});

test('paths of the machinery asked for directly are a 404 in their language', async ({ site }) => {
  const outside = [
    '/404',
    '/500',
    '/_error',
    '/_not-found',
    '/index',
    '/handler',
    '/handler/cases/nb',
    '/miss',
    '/miss/sv/case',
    '/sv.rsc',
    '/nb/shell',
    '/sv/%73hell',
  ];
  const faults = [
    ...(await Promise.all(
      locales.flatMap((locale) =>
        ['shell', '404'].map((name) => faultsOf404(site.address, `/${locale}/${name}`, locale)),
      ),
    )),
    ...(await Promise.all(
      outside.map((path) => faultsOf404(site.address, path, /nb/.test(path) ? 'nb' : 'sv')),
    )),
  ];
  expect(faults).toHaveLength(18);
  expect(faults.flat()).toEqual([]);
  // Handlers are reached by rewrites alone, also when the path carries a choice.
  expect((await ask(site.address, '/handler/cases/sv?land=SE')).status).toBe(404);
});

test('the start page leads to the language of the visitor', async ({ site }) => {
  const expected: Record<string, Locale> = {
    no: 'nb',
    nb: 'nb',
    nn: 'nb',
    'nn-NO,en;q=0.8': 'nb',
    sv: 'sv',
    'sv-SE': 'sv',
    da: 'da',
    'da-DK,sv;q=0.5': 'da',
    'en-US,en;q=0.9,da;q=0.4,nb;q=0.6': 'nb',
    'da;q=0,nb;q=0.1': 'nb',
    en: 'sv',
    '*': 'sv',
    '': 'sv',
    ';;,=q,': 'sv',
  };
  for (const [header, locale] of Object.entries(expected)) {
    const answer = await ask(site.address, '/', { headers: { 'accept-language': header } });
    expect([answer.status, relativeTarget(answer)], header).toEqual([307, `/${locale}`]);
    expect(answer.headers.vary, 'a cache must keep the languages apart').toBe('Accept-Language');
  }
});

/** For readers of each language, which of the others they read most easily. */
const nearest: Record<Locale, Locale[]> = { sv: ['nb', 'da'], nb: ['da', 'sv'], da: ['nb', 'sv'] };

test('a text asked for in a language that it lacks leads to the nearest one it has', async ({ site }) => {
  const texts = [
    ...site.index.cases.map(({ slug, texts: has }) => ({ path: `case/${slug}`, has })),
    ...site.index.news.map(({ slug, texts: has }) => ({ path: `nytt/${slug}`, has })),
  ];
  const lacking = texts.flatMap(({ path, has }) =>
    locales
      .filter((locale) => !has[locale])
      .map((locale) => ({
        path: `/${locale}/${path}`,
        to: `/${nearest[locale].find((other) => has[other])}/${path}`,
      })),
  );
  // Five cases in three languages, of which eleven exist, and four pieces of news in one.
  expect(lacking).toHaveLength(4 + 8);
  for (const { path, to } of lacking) {
    const answer = await ask(site.address, path, { headers: { host: 'evil.example' } });
    expect([answer.status, relativeTarget(answer)], path).toEqual([307, to]);
    expect(headerFaults(answer), path).toEqual([]);
  }
});
