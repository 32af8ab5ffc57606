import { type Locale, locales } from '@/lib/domain/locale';

/**
 * For readers of each language, the languages in the order in which they are easiest to read. Danish and
 * Norwegian bokmål share most of their vocabulary and spelling; Swedes read Norwegian more easily than Danish
 * (Delsing & Lundin Åkesson, "Håller språket ihop Norden?", 2005).
 */
const easiest: Record<Locale, readonly Locale[]> = {
  sv: ['sv', 'nb', 'da'],
  nb: ['nb', 'da', 'sv'],
  da: ['da', 'nb', 'sv'],
};

/** The language in which a reader is best served, among those that there are; undefined where there is none. */
export function readingLanguage(texts: Partial<Record<Locale, unknown>>, reader: Locale): Locale | undefined {
  return easiest[reader].find((locale) => texts[locale] !== undefined);
}

/** The languages of a document, in the order of the locales. */
export function languagesOf(texts: Partial<Record<Locale, unknown>>): Locale[] {
  return locales.filter((locale) => texts[locale] !== undefined);
}
