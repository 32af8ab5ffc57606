import type { Metadata } from 'next';
import { type View, viewOf } from '@/components/view';
import { type Locale, locales } from '@/lib/domain/locale';
import { copies, href } from '@/lib/domain/route';
import { ui } from '@/lib/i18n/ui';
import { getIndex } from '@/lib/records/library';
import { previewTags } from './preview/tags';

const openGraphLocale: Record<Locale, string> = { sv: 'sv_SE', nb: 'nb_NO', da: 'da_DK' };

interface PageFacts {
  title: string;
  description: string;
  /** Title and description where the link is shared, if others than on the page. */
  shared?: { title: string; description: string };
  /** Path without locale. */
  path: string;
  /** Languages in which the page exists. All three unless told. */
  languages?: readonly Locale[];
  /** False keeps the page out of search engines. */
  isIndexed?: boolean;
  type?: 'website' | 'article';
}

/**
 * The feeds of a language, for `alternates.types`. They are metadata and no elements of the layout: React puts those
 * into the head in the order in which they happen to be ready, and a document would not be the same twice.
 */
export function feedTypes(locale: Locale): NonNullable<NonNullable<Metadata['alternates']>['types']> {
  const { label } = ui(locale).feed;
  return {
    'application/atom+xml': [{ url: copies.atom(locale), title: `${label} (Atom)` }],
    'application/feed+json': [{ url: copies.jsonFeed(locale), title: `${label} (JSON)` }],
  };
}

/** Title, description, canonical, hreflang and Open Graph of a page. */
export function pageMetadata({ locale, index }: View, page: PageFacts): Metadata {
  const { title, description, path, languages = locales, isIndexed = true, type = 'website' } = page;
  const { name, baseUrl } = index.site;
  const url = href(locale, path);
  const own = Object.fromEntries(languages.map((lang) => [lang, href(lang, path)]));
  return {
    metadataBase: new URL(baseUrl),
    title: title === name ? name : `${title} – ${name}`,
    description,
    alternates: {
      canonical: url,
      languages: languages.length > 1 ? own : undefined,
      types: feedTypes(locale),
    },
    robots: isIndexed ? undefined : { index: false },
    openGraph: {
      // Drawn from what the page's own part holds: its cases, their number, names (`lib/select/page-parts.ts`).
      ...previewTags(viewOf(locale, getIndex()), path, page.shared ?? page),
      url,
      siteName: name,
      type,
      locale: openGraphLocale[locale],
      alternateLocale: languages.filter((lang) => lang !== locale).map((lang) => openGraphLocale[lang]),
    },
    twitter: { card: 'summary_large_image' },
  };
}
