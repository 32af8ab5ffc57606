import { isLocale, type Locale } from '@/lib/domain/locale';
import type { Problem } from '@/lib/domain/problem';
import { ownPages, routes } from '@/lib/domain/route';
import type { Library } from './library';

/** Case ids and old addresses lead to one case each. */
export function checkUniqueness(library: Library): Problem[] {
  const problems: Problem[] = [];
  const claimed = new Map<string, string>();
  for (const { file, mentions } of library.documents) {
    for (const { line, column, field, value } of mentions.claims) {
      const key = field === 'id' ? value : value.toLowerCase();
      const other = claimed.get(key) ?? (field === 'id' ? undefined : pageAt(library, key));
      const rule = field === 'id' ? 'duplicate-id' : 'alias-taken';
      if (other !== undefined)
        problems.push({ file, line, column, severity: 'error', rule, field, params: { value, other } });
      else claimed.set(key, file);
    }
  }
  return problems;
}

/** The file whose page already lives at a path; empty where a page has none of its own. */
function pageAt(library: Library, path: string): string | undefined {
  const [, lang, folder, slug = ''] = /^\/([^/]+)(?:\/([^/]+))?(?:\/([^/]+))?$/.exec(path) ?? [];
  if (!isLocale(lang)) return undefined;
  const inner = path.slice(`/${lang}`.length);
  if (ownPages.includes(inner)) return '';
  switch (`/${folder}/${slug}`) {
    case routes.case(slug):
      // A text asked for in a language it lacks answers with a redirect: the address is taken all the same.
      return fileOf(library.cases.get(slug), lang);
    case routes.newsItem(slug):
      return fileOf(library.news.get(slug), lang);
    case routes.theme(slug):
      return library.themes.has(slug) ? `themes/${slug}.yml` : undefined;
    case routes.firm(slug):
      return library.firms.has(slug) ? `firms/${slug}.yml` : undefined;
    case routes.person(slug):
      return library.people.has(slug) ? `people/${slug}.yml` : undefined;
    default:
      return undefined;
  }
}

function fileOf(
  texts: Partial<Record<Locale, { file: string }>> | undefined,
  lang: Locale,
): string | undefined {
  return texts && (texts[lang] ?? Object.values(texts)[0])?.file;
}
