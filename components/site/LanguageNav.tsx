import type { Locale } from '@/lib/domain/locale';
import type { Ui } from '@/lib/i18n/ui';

/** Where the page, or the nearest thing to it, stands in a language. */
export interface LanguageLink {
  locale: Locale;
  path: string;
}

/** Every language is always offered: where the page itself is missing, its list is the way home. */
export function LanguageNav({ locale, t, languages }: { locale: Locale; t: Ui; languages: LanguageLink[] }) {
  return (
    <nav className="languages" aria-label={t.nav.languages}>
      <ul>
        {languages.map((link) => (
          <li key={link.locale}>
            <a
              href={link.path}
              lang={link.locale}
              hrefLang={link.locale}
              aria-current={link.locale === locale ? 'true' : undefined}
            >
              {t.languageNames[link.locale]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
