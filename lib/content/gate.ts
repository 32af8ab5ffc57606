import type { Person } from '@/lib/domain/entity-schema';
import { type Locale, locales } from '@/lib/domain/locale';
import type { PublicPerson, Withdrawal } from '@/lib/domain/record';
import { isPageIndexed, mayName, type NamePlace, type Visibility, visibility } from '@/lib/domain/visibility';
import type { Library, Sourced } from './library';
import type { ArticleValue, CaseValue, NewsValue } from './parsed-file';

export interface GateOptions {
  /** `YYYY-MM-DD` */
  today: string;
  /** Shows drafts: `npm run dev` alone. */
  drafts: boolean;
}

/** A case or news item that has passed: its original, and the texts that may be seen. */
export interface Passed<T> {
  slug: string;
  original: Sourced<T>;
  texts: Partial<Record<Locale, Sourced<T>>>;
}

export interface Gated {
  cases: Passed<CaseValue>[];
  news: Passed<NewsValue>[];
  pages: Library['pages'];
  themeProse: Map<string, Partial<Record<Locale, Sourced<ArticleValue>>>>;
  withdrawals: Withdrawal[];
}

/** Applies `visibility` to every text. A hidden original hides its translations; a hidden translation only itself. */
export function gate(library: Library, options: GateOptions): Gated {
  const withdrawals: Withdrawal[] = [];
  const cases = [...library.cases].flatMap(([slug, texts]) => {
    const original = originalOf(texts);
    if (!original?.facts) return [];
    const { published, withdrawn } = original.facts;
    const state = (text: Sourced<CaseValue>) => seen({ status: text.text.status, published }, options);
    if (state(original) === 'hidden') return [];
    for (const text of present(texts)) {
      // A draft was never public: nothing is withdrawn, and its reason is not yet said.
      if (state(text) === 'hidden') continue;
      if (state(original) === 'public' && state(text) !== 'withdrawn') continue;
      withdrawals.push({
        slug,
        lang: text.lang,
        published,
        date: withdrawn?.date,
        reason: text.text.withdrawnReason,
      });
    }
    return state(original) === 'public'
      ? [passed(slug, original, texts, (text) => state(text) === 'public')]
      : [];
  });
  const news = [...library.news].flatMap(([slug, texts]) => {
    const original = originalOf(texts);
    if (!original || 'translationOf' in original.fields) return [];
    const { published } = original.fields;
    const isPublic = (text: Sourced<NewsValue>) =>
      seen({ status: text.fields.status, published }, options) === 'public';
    return isPublic(original) ? [passed(slug, original, texts, isPublic)] : [];
  });
  return { cases, news, pages: library.pages, themeProse: library.themeProse, withdrawals };
}

/** Counts the cases that nobody sees yet, and why. */
export function hiddenCases(library: Library, options: GateOptions): { waiting: number; drafts: number } {
  const hidden = [...library.cases.values()].flatMap((texts) => {
    const original = originalOf(texts);
    const gated = { status: original?.text.status ?? 'draft', published: original?.facts?.published };
    return original && seen(gated, options) === 'hidden' ? [gated.status] : [];
  });
  const drafts = hidden.filter((status) => status === 'draft').length;
  return { waiting: hidden.length - drafts, drafts };
}

function seen(text: Parameters<typeof visibility>[0], { today, drafts }: GateOptions): Visibility {
  return visibility(text, today, drafts);
}

function passed<T>(
  slug: string,
  original: Sourced<T>,
  texts: Partial<Record<Locale, Sourced<T>>>,
  isPublic: (text: Sourced<T>) => boolean,
): Passed<T> {
  const open: Passed<T>['texts'] = {};
  for (const locale of locales) {
    const text = texts[locale];
    if (text && isPublic(text)) open[locale] = text;
  }
  return { slug, original, texts: open };
}

function originalOf<T extends CaseValue | NewsValue>(texts: Partial<Record<Locale, Sourced<T>>>) {
  return present(texts).find((text) =>
    text.kind === 'case' ? text.translationOf === undefined : !('translationOf' in text.fields),
  );
}

/** Slugs of the cases that have passed. */
export function visibleSlugs(cases: Passed<CaseValue>[]): ReadonlySet<string> {
  return new Set(cases.map(({ slug }) => slug));
}

/** The texts of a document in the order of the locales. */
export function present<T>(texts: Partial<Record<Locale, T>>): T[] {
  return locales.map((locale) => texts[locale]).filter((text): text is T & {} => text !== undefined);
}

const namePlaces: NamePlace[] = ['case', 'page', 'copy', 'picture', 'quote'];

/** What may be seen of a person today. The permission itself stays behind: its reference may be private. */
export function toPublicPerson(person: Person, today: string): PublicPerson {
  const places = namePlaces.filter((place) => mayName(person, place, today));
  const { id, side, titles, firm, email, phone } = person;
  const named = places.includes('case');
  return {
    id,
    side,
    titles,
    firm,
    ...(named && { name: person.name, email, phone }),
    places,
    indexed: isPageIndexed(person),
  };
}
