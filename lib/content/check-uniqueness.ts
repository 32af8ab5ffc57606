import { isLocale } from '@/lib/domain/locale';
import type { Problem } from '@/lib/domain/problem';
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
      if (other)
        problems.push({ file, line, column, severity: 'error', rule, field, params: { value, other } });
      else claimed.set(key, file);
    }
  }
  return problems;
}

/** The file whose page already lives at a path. */
function pageAt(library: Library, path: string): string | undefined {
  const [, lang, slug = ''] = /^\/([^/]+)\/case\/([^/]+)$/.exec(path) ?? [];
  const texts = library.cases.get(slug);
  if (!texts || !isLocale(lang)) return undefined;
  // A case asked for in a language it lacks answers with a redirect: the address is taken all the same.
  return (texts[lang] ?? Object.values(texts)[0])?.file;
}
