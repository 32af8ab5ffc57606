import { isLocale, type Locale, localeFromAcceptLanguage } from '@/lib/domain/locale';
import type { LibraryIndex, Withdrawal } from '@/lib/domain/record';
import { href, routes } from '@/lib/domain/route';
import { readingLanguage } from './reading-language';

/** What an address that is no page turns out to be. */
export type Miss =
  | { kind: 'moved'; to: string }
  | { kind: 'withdrawn'; withdrawal: Withdrawal }
  | { kind: 'other-language'; to: string }
  | { kind: 'not-found'; locale: Locale };

/**
 * Explains a miss.
 * @param path decoded path segments
 * @param acceptLanguage the request header: the language of a 404 outside the three locales
 */
export function findMiss(path: string[], acceptLanguage: string | undefined, index: LibraryIndex): Miss {
  const target = aliasesOf(index).get(`/${path.join('/')}`.toLowerCase());
  if (target !== undefined) return { kind: 'moved', to: target };
  const [locale, folder, slug, ...rest] = path;
  if (!isLocale(locale)) {
    return { kind: 'not-found', locale: localeFromAcceptLanguage(acceptLanguage, index.site.defaultLocale) };
  }
  if (slug !== undefined && rest.length === 0) {
    const found =
      folder === 'case'
        ? missedCase(locale, slug, index)
        : folder === 'nytt'
          ? missedNews(locale, slug, index)
          : null;
    if (found) return found;
  }
  return { kind: 'not-found', locale };
}

function missedCase(locale: Locale, slug: string, index: LibraryIndex): Miss | null {
  const withdrawal = index.withdrawals.find((item) => item.slug === slug && item.lang === locale);
  if (withdrawal) return { kind: 'withdrawn', withdrawal };
  const texts = index.cases.find((entry) => entry.slug === slug)?.texts;
  const other = texts && readingLanguage(texts, locale);
  if (other) return { kind: 'other-language', to: href(other, routes.case(slug)) };
  // Withdrawn in the languages it had: then in every other one too.
  const elsewhere = index.withdrawals.find((item) => item.slug === slug);
  return elsewhere
    ? { kind: 'withdrawn', withdrawal: { ...elsewhere, lang: locale, reason: undefined } }
    : null;
}

function missedNews(locale: Locale, slug: string, index: LibraryIndex): Miss | null {
  const texts = index.news.find((item) => item.slug === slug)?.texts;
  const other = texts && readingLanguage(texts, locale);
  return other ? { kind: 'other-language', to: href(other, routes.newsItem(slug)) } : null;
}

const known = new WeakMap<LibraryIndex, ReadonlyMap<string, string>>();

/** Old path, lower case → the case's address: a map, since thousands of configured redirects slow every page. */
function aliasesOf(index: LibraryIndex): ReadonlyMap<string, string> {
  const aliases =
    known.get(index) ??
    new Map(
      index.cases.flatMap(({ slug, original, aliases: old }) =>
        old.map((path): [string, string] => {
          const lang = path.split('/')[1];
          return [path.toLowerCase(), href(isLocale(lang) ? lang : original, routes.case(slug))];
        }),
      ),
    );
  known.set(index, aliases);
  return aliases;
}
