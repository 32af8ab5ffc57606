import { isLocale, type Locale } from '@/lib/domain/locale';

/** Whether a posting list holds the word itself or compounds that contain it. */
export type TermKind = 'whole' | 'part';

export interface Term {
  lang: Locale;
  kind: TermKind;
  stem: string;
}

const marks: Record<TermKind, string> = { whole: ':', part: '~' };

/** A term as FlexSearch stores it: "sv:ledning", "sv~ledning". */
export function termName(lang: Locale, kind: TermKind, stem: string): string {
  return `${lang}${marks[kind]}${stem}`;
}

/** The inverse of {@link termName}. */
export function parseTermName(name: string): Term {
  const lang = name.slice(0, 2);
  if (!isLocale(lang)) throw new Error(`Not a search term: ${name}`);
  return { lang, kind: name[2] === marks.part ? 'part' : 'whole', stem: name.slice(3) };
}
