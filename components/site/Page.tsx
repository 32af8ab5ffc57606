import type { ReactNode } from 'react';
import type { View } from '@/components/view';
import { locales } from '@/lib/domain/locale';
import { href } from '@/lib/domain/route';
import { Footer } from './Footer';
import { Header, type NavItem } from './Header';
import type { LanguageLink } from './LanguageNav';
import { StructuredData } from './StructuredData';

interface Props {
  view: View;
  current?: NavItem;
  /** Path without locale, where the page exists in all three languages; else the links themselves. */
  languages: string | LanguageLink[];
  /** What the page is about, for search engines. */
  data?: object;
  children: ReactNode;
}

/** What surrounds every page's own content. */
export function Page({ view, current, languages, data, children }: Props) {
  const links =
    typeof languages === 'string'
      ? locales.map((locale) => ({ locale, path: href(locale, languages) }))
      : languages;
  return (
    <>
      <a className="skip-link" href="#main">
        {view.t.skipToContent}
      </a>
      <Header view={view} current={current} languages={links} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Footer view={view} />
      {data && <StructuredData data={data} />}
    </>
  );
}
