import type { Metadata } from 'next';
import { type View, viewOf } from '@/components/view';
import { type Locale, locales } from '@/lib/domain/locale';
import { href } from '@/lib/domain/route';
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
    alternates: { canonical: url, languages: languages.length > 1 ? own : undefined },
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
