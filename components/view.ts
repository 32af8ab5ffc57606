import type { Locale } from '@/lib/domain/locale';
import type { LibraryIndex } from '@/lib/domain/record';
import { type Ui, ui } from '@/lib/i18n/ui';

/** What nearly every component needs: the page's language, its texts, and the library. */
export interface View {
  locale: Locale;
  t: Ui;
  index: LibraryIndex;
}

export function viewOf(locale: Locale, index: LibraryIndex): View {
  return { locale, t: ui(locale), index };
}

/** The same library seen in another language, for the part of a page that is in that language. */
export function viewIn(locale: Locale, view: View): View {
  return locale === view.locale ? view : viewOf(locale, view.index);
}
