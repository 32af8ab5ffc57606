import type { Locale } from '@/lib/domain/locale';
import { buildIndex } from '@/lib/search/index/build-index';
import { documentSources } from '@/lib/search/index/document-source';
import { cognateCosts, wordPairs } from '@/lib/search/links/link-files';
import type { Search } from '@/lib/search/search';
import type { SearchDocument } from '@/lib/search/search-document';

/** Invented cases: enough words for compounds, links, typing errors and groups. */
export const documents: SearchDocument[] = [
  doc(
    'chefsdag',
    'sv',
    'En dag för 460 chefer',
    'Alla chefer samlades. Cheferna talade om tillit och styrning i kommunen.',
  ),
  doc(
    'ledningsgrupp',
    'sv',
    'Ledningsgruppens utveckling',
    'En ledningsgrupp i Hedemora. Gruppen och ledningen fick en handledning. Utveckling tar tid.',
  ),
  doc(
    'aldre',
    'nb',
    'Bedre eldreomsorg',
    'Kommunen ville ha bedre omsorg for eldre. Lederne i omsorgen møttes. Eldreomsorgen ble bedre.',
  ),
  doc(
    'aldre',
    'sv',
    'Bättre äldreomsorg',
    'Kommunen ville ha bättre omsorg om äldre. Cheferna i omsorgen möttes. Äldreomsorgen blev bättre.',
  ),
  doc(
    'grundlag',
    'da',
    'Et fælles grundlag',
    'Ledelses- og medarbejdergrundlag for centrene. Et grundlag for ledelse. Medarbejdere og ledelse skrev et grundlag. En medarbejder fortalte.',
  ),
  doc(
    'malare',
    'sv',
    'Målare i Göteborg',
    'Målaren målar. 2 500 målare fick högre lön 2024. Stöd till målare.',
  ),
  doc(
    'hjem',
    'nb',
    'Hjemmetjenesten',
    'Organisasjon av hjemmetjenesten og sykefravær. En organisasjon for pasienter.',
  ),
  doc(
    'sundhed',
    'da',
    'Sygefravær',
    'Organisation og sygefravær i sundhedsvæsenet. Ledelse af organisationen.',
  ),
];

export function doc(slug: string, lang: Locale, title: string, text: string): SearchDocument {
  const country = { sv: 'SE', nb: 'NO', da: 'DK' }[lang];
  const sections = [
    { text: `Om ${title}.`, field: 'lead' as const },
    { id: 'om', heading: 'Om', text },
  ];
  return { slug, lang, title, sections, facets: { country: [country] } };
}

export const built = buildIndex(documentSources(documents), {
  pairs: wordPairs(),
  themes: [],
  costs: cognateCosts(),
});

/** Slugs in the order of the results: groups, then partial matches. */
export async function slugs(
  search: Search,
  query: string,
  locale: Locale,
  isTyping = false,
): Promise<string[]> {
  const { groups, partial, load } = await search.find({ query, locale, isTyping });
  const rows = await Promise.all([...groups.flatMap((group) => group.rows), ...partial].map(load));
  return rows.map(({ slug }) => slug);
}
