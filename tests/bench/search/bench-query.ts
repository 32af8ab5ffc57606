import type { Locale } from '@/lib/domain/locale';
import type { Grades } from './text-index';

export const queryClasses = [
  'exact',
  'inflected',
  'typing error',
  'no diacritics',
  'ä↔æ',
  'prefix',
  'compound part',
  'cross: cognate',
  'cross: listed',
  'cross: other',
] as const;
export type QueryClass = (typeof queryClasses)[number];

export interface BenchQuery {
  kind: QueryClass;
  text: string;
  lang: Locale;
  /** Only cases in this language are asked for and judged. */
  target: Locale;
  isTyping: boolean;
  relevant: Grades;
}

/** A query in the language of the cases that are asked for. */
export function inOwn(text: string, lang: Locale, relevant: Grades): Omit<BenchQuery, 'kind'> {
  return { text, lang, target: lang, isTyping: false, relevant };
}

/** Makes something of the first items that something can be made of. */
export function collect<Item, Made>(
  items: Iterable<Item>,
  count: number,
  make: (item: Item) => Made | undefined,
): Made[] {
  const made: Made[] = [];
  for (const item of items) {
    if (made.length >= count) break;
    const one = make(item);
    if (one !== undefined) made.push(one);
  }
  return made;
}
