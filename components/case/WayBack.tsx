import type { View } from '@/components/view';
import { locales } from '@/lib/domain/locale';
import { href, routes } from '@/lib/domain/route';
import { ui } from '@/lib/i18n/ui';

/**
 * For a reader who came to a neighbour's case from a list in another language: the way back, in that
 * language. All ways are in the page, hidden; a script shows the one that the reader came by.
 */
export function WayBack({ view }: { view: View }) {
  return (
    <way-back>
      {locales
        .filter((locale) => locale !== view.locale)
        .map((locale) => (
          <a key={locale} href={href(locale, routes.cases())} lang={locale} hrefLang={locale} hidden>
            {ui(locale).wayBack}
          </a>
        ))}
    </way-back>
  );
}
