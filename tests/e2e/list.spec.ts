import { type Locale, locales } from '@/lib/domain/locale';
import type { CaseEntry, LibraryIndex } from '@/lib/domain/record';
import { ui } from '@/lib/i18n/ui';
import { ask } from './site/ask';
import { type Document, linkedAs, linksOf, metaOf, readDocument, textsOfClass } from './site/document';
import { cardsOf, chosenIn, countOf, offersOf } from './site/list-page';
import { expect, type Site, test } from './site/test';

async function listAt({ address }: Site, path: string): Promise<Document> {
  const { status, text } = await ask(address, path);
  expect(status, path).toBe(200);
  return readDocument(path, text);
}

/** What each facet makes of a case, worked out here from the records alone. */
const valuesOf: Record<string, (entry: CaseEntry, index: LibraryIndex) => (string | undefined)[]> = {
  tema: (entry) => entry.themes,
  land: (entry, index) => [index.clients[entry.client]?.country],
  klient: (entry, index) => [index.clients[entry.client]?.kind],
  lang: (entry) => Object.keys(entry.texts),
};

function slugsWith({ index }: Site, facet: string, value: string): string[] {
  return index.cases
    .filter((entry) => valuesOf[facet]?.(entry, index).includes(value))
    .map(({ slug }) => slug)
    .sort();
}

/** A facet with one value only offers no choice; the example content has no other clients than municipalities. */
function facetsWithChoice({ index }: Site): string[] {
  return Object.keys(valuesOf).filter(
    (facet) => new Set(index.cases.flatMap((entry) => valuesOf[facet]?.(entry, index))).size > 1,
  );
}

for (const locale of locales) {
  test(`every choice of the list in ${locale} shows what it promises`, async ({ site }) => {
    const offers = offersOf(await listAt(site, `/${locale}/case`), locale);
    expect(offers.length).toBeGreaterThan(10);
    expect([...new Set(offers.map(({ facet }) => facet))], 'facets').toEqual(facetsWithChoice(site));
    for (const { facet, value, count, path } of offers) {
      const document = await listAt(site, path);
      const slugs = slugsWith(site, facet, value);
      expect(slugs.length, path).toBeGreaterThan(0);
      expect(cardsOf(document).sort(), path).toEqual(slugs);
      expect([count, countOf(document)], path).toEqual([slugs.length, slugs.length]);
      expect(
        chosenIn(document).map((chosen) => chosen.path),
        path,
      ).toContain(path);
    }
  });
}

test('a list with a choice is kept out of search engines and names the bare list', async ({ site }) => {
  for (const locale of locales) {
    const document = await listAt(site, `/${locale}/case?land=NO&sort=klient`);
    expect(metaOf(document, 'robots')).toEqual(['noindex']);
    expect(linkedAs(document, 'canonical')).toEqual([
      new URL(`/${locale}/case`, site.index.site.baseUrl).href,
    ]);
  }
});

test('choices add up, and each may be taken back', async ({ site }) => {
  const { themes, clients } = site.index;
  const countries = [...new Set(Object.values(clients).map(({ country }) => country))];
  const pairs = Object.keys(themes).flatMap((theme) => countries.map((country) => ({ theme, country })));
  const both = ({ theme, country }: (typeof pairs)[number]) =>
    slugsWith(site, 'tema', theme).filter((slug) => slugsWith(site, 'land', country).includes(slug));
  const narrowing = pairs.filter((pair) => {
    const { length } = both(pair);
    return length > 0 && length < slugsWith(site, 'tema', pair.theme).length;
  });
  expect(narrowing.length).toBeGreaterThan(0);
  for (const pair of narrowing) {
    const { theme, country } = pair;
    const document = await listAt(site, `/sv/case?tema=${theme}&land=${country}`);
    expect([cardsOf(document).sort(), countOf(document)]).toEqual([both(pair), both(pair).length]);
    const facet = themes[theme]?.kind === 'sector' ? 'sektor' : 'tema';
    expect(linksOf(document)).toEqual(
      expect.arrayContaining([`/sv/case?land=${country}`, `/sv/case?${facet}=${theme}`, '/sv/case']),
    );
  }
});

test('a sector named as a theme is the chosen sector, in the list as in a search', async ({ site }) => {
  const { themes } = site.index;
  const sectors = Object.values(themes).filter(({ kind }) => kind === 'sector');
  expect(sectors.length).toBeGreaterThan(1);
  for (const { id } of sectors) {
    for (const others of ['', '&q=ledelse', ...sectors.map((other) => `&q=ledelse&sektor=${other.id}`)]) {
      const document = await listAt(site, `/nb/case?tema=${id}${others}`);
      const sector = /sektor=(.*)/.exec(others)?.[1] ?? id;
      const settled = `/nb/case?${others.includes('q=') ? 'q=ledelse&' : ''}sektor=${sector}`;
      expect(
        chosenIn(document).map(({ path }) => path),
        others,
      ).toContain(settled);
      expect(countOf(document), settled).toBe(countOf(await listAt(site, settled)));
    }
  }
});

test('order: by title and by client in the alphabet of the language, own language first', async ({
  site,
}) => {
  const { cases, clients } = site.index;
  const nearest: Record<Locale, Locale[]> = {
    sv: ['sv', 'nb', 'da'],
    nb: ['nb', 'da', 'sv'],
    da: ['da', 'nb', 'sv'],
  };
  for (const locale of locales) {
    const read = (entry: CaseEntry) => nearest[locale].find((lang) => entry.texts[lang]) ?? locale;
    const keys = {
      titel: (entry: CaseEntry) => entry.texts[read(entry)]?.title ?? '',
      klient: ({ client }: CaseEntry) => {
        const found = clients[client];
        return found === undefined ? '' : 'names' in found ? found.names[locale] : found.publicLabel[locale];
      },
    };
    for (const [sort, key] of Object.entries(keys)) {
      const document = await listAt(site, `/${locale}/case?sort=${sort}`);
      const shown = cardsOf(document)
        .map((slug) => cases.find((entry) => entry.slug === slug))
        .filter((entry) => entry !== undefined);
      expect(shown).toHaveLength(cases.length);
      const ranks = shown.map((entry) => ({ foreign: read(entry) !== locale, key: key(entry) }));
      const sorted = [...ranks].sort(
        (a, b) => Number(a.foreign) - Number(b.foreign) || a.key.localeCompare(b.key, locale),
      );
      expect(ranks, `${locale} ${sort}`).toEqual(sorted);
      expect(chosenIn(document).map(({ path }) => path)).toContain(`/${locale}/case?sort=${sort}`);
    }
  }
});

test('values that mean nothing are left out; a theme that no case has gives an empty list with a way on', async ({
  site,
}) => {
  const all = cardsOf(await listAt(site, '/sv/case')).sort();
  expect(all).toHaveLength(site.index.cases.length);
  const nonsense = [
    'land=XX',
    'land=se',
    'klient=kommun',
    'lang=en',
    'sort=x',
    'side=-1',
    'side=0',
    'side=1.5',
    'side=1e99',
    'side=999',
    'side=NaN',
    'tema=',
    'tema=%3Cscript%3E',
    'land[]=SE',
  ];
  for (const part of nonsense) {
    expect(cardsOf(await listAt(site, `/sv/case?${part}`)).sort(), part).toEqual(all);
  }
  const empty = await listAt(site, '/sv/case?tema=finns-inte');
  expect([cardsOf(empty), countOf(empty)]).toEqual([[], 0]);
  expect(textsOfClass(empty, 'empty')[0]).toContain(ui('sv').list.emptyTitle);
  const hostile = await listAt(site, '/sv/case?tema=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&land=SE');
  expect(hostile.html).not.toContain('alert(1)');
});

test('choices that leave nothing stand there as chosen, each with the way to take it back', async ({
  site,
}) => {
  const { index } = site;
  const [theme, country] =
    Object.values(index.themes)
      .filter(({ kind }) => kind !== 'sector')
      .flatMap(({ id }) => (['SE', 'NO', 'DK'] as const).map((land) => [id, land] as const))
      .find(([id, land]) => {
        const slugs = slugsWith(site, 'tema', id);
        return slugs.length > 0 && !slugs.some((slug) => slugsWith(site, 'land', land).includes(slug));
      }) ?? [];
  if (!theme || !country) throw new Error('Every theme is found in every country.');
  for (const search of ['', 'q=xylofonkvartett&']) {
    const document = await listAt(site, `/sv/case?${search}tema=${theme}&land=${country}`);
    expect([cardsOf(document), countOf(document)]).toEqual([[], 0]);
    expect(chosenIn(document).map(({ words }) => words)).toEqual(
      expect.arrayContaining([`${index.themes[theme]?.labels.sv} 0`, `${ui('sv').countries[country]} 0`]),
    );
    expect(linksOf(document)).toEqual(
      expect.arrayContaining([`/sv/case?${search}land=${country}`, `/sv/case?${search}tema=${theme}`]),
    );
  }
});
