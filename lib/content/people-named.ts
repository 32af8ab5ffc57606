import type { Locale } from '@/lib/domain/locale';
import { type Passed, present } from './gate';
import type { Sourced } from './library';
import type { ArticleValue, CaseValue, NewsValue } from './parsed-file';

/** Ids of everyone whom a case names, in its facts or in one of its public texts. */
export function peopleOfCase({ original, texts }: Passed<CaseValue>): string[] {
  const { consultants = [], author, contacts = [] } = original.facts ?? {};
  return [...new Set([...consultants, ...(author ? [author] : []), ...contacts, ...mentioned(texts)])];
}

export function peopleOfNews({ original, texts }: Passed<NewsValue>): string[] {
  const own = 'people' in original.fields ? original.fields.people : [];
  return [...new Set([...own, ...mentioned(texts)])];
}

/** Ids of the people linked or heard in any of the texts. */
export function mentioned(
  texts: Partial<Record<Locale, Sourced<CaseValue | NewsValue | ArticleValue>>>,
): string[] {
  return present(texts).flatMap((text) => text.mentions.people.map((spot) => spot.id));
}
