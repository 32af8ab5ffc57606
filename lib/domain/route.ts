import type { Locale } from './locale';

/*
 * Addresses. URL words are the same in all three languages, so that a link changes language by its
 * first segment alone; published addresses never change.
 */

/** Paths of the site, without locale. */
export const routes = {
  home: () => '',
  cases: () => '/case',
  case: (slug: string) => `/case/${slug}`,
  firms: () => '/firma',
  firm: (id: string) => `/firma/${id}`,
  people: () => '/person',
  person: (id: string) => `/person/${id}`,
  themes: () => '/tema',
  theme: (id: string) => `/tema/${id}`,
  news: () => '/nytt',
  newsItem: (slug: string) => `/nytt/${slug}`,
  about: () => '/om',
  privacy: () => '/om/data',
  accessibility: () => '/om/wcag',
} as const;

/** Path of a page in a locale: `href('sv', routes.case('x'))` → `/sv/case/x`. */
export function href(locale: Locale, path: string): string {
  return `/${locale}${path}`;
}

/**
 * Copies: what the pages show, in forms for other programs. Those per case are made when asked for, the others
 * by the build.
 */
export const copies = {
  atom: (locale: Locale) => `/${locale}/feed.xml`,
  jsonFeed: (locale: Locale) => `/${locale}/feed.json`,
  manifest: (locale: Locale) => `/${locale}/app.webmanifest`,
  /** A case as Markdown: its page's address with `.md` behind it. */
  markdown: (locale: Locale, slug: string) => `/${locale}${routes.case(slug)}.md`,
  /** A case as JSON, in all its languages. */
  caseData: (slug: string) => `/api/case/${slug}.json`,
  cases: () => '/api/cases.json',
  /** The JSON Schema of a case as JSON, or of the list. */
  schema: (of: 'case' | 'cases') => `/api/schema/${of}.json`,
  securityText: () => '/.well-known/security.txt',
} as const;

/** Fixed pages: content folder → path. */
export const fixedPages = {
  om: routes.about(),
  'om-data': routes.privacy(),
  'om-wcag': routes.accessibility(),
} as const;
export type FixedPage = keyof typeof fixedPages;

/** Paths of the pages that a site has whatever its content, without locale. */
export const ownPages: readonly string[] = [
  routes.home(),
  routes.cases(),
  routes.themes(),
  routes.firms(),
  routes.people(),
  routes.news(),
  ...Object.values(fixedPages),
];

/**
 * Query parameters of the case list, spelled alike in all three languages. A URL with one of them is made
 * per request; any other parameter is ignored and the prerendered document served.
 */
export const listParams = [
  'q',
  'tema',
  'sektor',
  'land',
  'klient',
  'skala',
  'firma',
  'lang',
  'ar',
  'sort',
  'side',
] as const;
