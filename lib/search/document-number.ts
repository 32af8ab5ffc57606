import { type Locale, locales } from '@/lib/domain/locale';

/*
 * A document's number tells its case and its language, so that a list of hits can keep one row per case,
 * and group by language, before any document is loaded: number = case × 3 + position of the language.
 */

/** @param caseNumber from 0, see `caseNumbers` */
export function documentNumber(caseNumber: number, lang: Locale): number {
  return caseNumber * locales.length + locales.indexOf(lang);
}

/** The number of a document's case. */
export function caseOfDocument(document: number): number {
  return Math.floor(document / locales.length);
}

/** The language of a document. */
export function localeOfDocument(document: number): Locale {
  return locales[document % locales.length] ?? locales[0];
}
