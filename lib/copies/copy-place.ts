import type { Locale } from '@/lib/domain/locale';
import type { CaseRecord, CaseText, LibraryIndex } from '@/lib/domain/record';
import { href, routes } from '@/lib/domain/route';
import { absolute } from './addresses';
import { withheldIn } from './withheld';

/** Where something is copied from. */
export interface CopyPlace {
  locale: Locale;
  index: LibraryIndex;
  /** Absolute address of the page, from which relative addresses and anchors are resolved. */
  page: string;
}

/** The place of a case's text, from which what it says is copied. */
export function placeOfCase({ slug }: CaseRecord, { lang }: CaseText, index: LibraryIndex): CopyPlace {
  return { locale: lang, index, page: absolute(href(lang, routes.case(slug)), index) };
}

/** An address for a copy, or nothing where it should not go out. */
export function copyAddress(target: string, { index, page }: CopyPlace): string | undefined {
  if (!URL.canParse(target, page)) return undefined;
  const { href: address, protocol } = new URL(target, page);
  return /^https?:$/.test(protocol) && !withheldIn(index)(address) ? address : undefined;
}
