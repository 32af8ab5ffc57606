import type { Locale } from '@/lib/domain/locale';
import type { LibraryIndex, Registers } from '@/lib/domain/record';
import { type Ui, ui } from '@/lib/i18n/ui';

/**
 * What nearly every component needs: the page's language, its texts, and the entities that it names. A page of one
 * case or person gets those of its own part of the library (`lib/select/page-parts.ts`), so that nothing else can
 * change it.
 */
export interface View<Index extends Registers = Registers> {
  locale: Locale;
  t: Ui;
  index: Index;
}

/** The view of a page that shows, counts or sorts the whole library. */
export type LibraryView = View<LibraryIndex>;

export function viewOf<Index extends Registers>(locale: Locale, index: Index): View<Index> {
  return { locale, t: ui(locale), index };
}

/** The same library seen in another language, for the part of a page that is in that language. */
export function viewIn<Index extends Registers>(locale: Locale, view: View<Index>): View<Index> {
  return locale === view.locale ? view : viewOf(locale, view.index);
}
