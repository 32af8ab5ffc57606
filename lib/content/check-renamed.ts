import type { Problem } from '@/lib/domain/problem';
import type { CaseRecord } from '@/lib/domain/record';
import { href, routes } from '@/lib/domain/route';
import type { Gated } from './gate';
import type { Library } from './library';
import type { ParseCache } from './parse-cache';
import { readRecord, writtenSlugs } from './record-files';

/**
 * A public case that was built under another address keeps that one. Its id, which never changes, tells which case it
 * is. Where nothing has been built before, nobody can tell.
 * @param records where the records of the last build lie
 */
export function checkRenamed(
  library: Library,
  { cases }: Gated,
  records: string,
  cache: ParseCache,
): Problem[] {
  const gone = writtenSlugs(records).filter(
    (slug) => !library.cases.has(slug) && !library.failed.has(`case:${slug}`),
  );
  if (gone.length === 0) return [];
  const byId = new Map(cases.map((item) => [item.original.facts?.id, item]));
  return gone.flatMap((slug): Problem[] => {
    const record = readRecord(records, slug);
    const original = byId.get(record?.facts.id)?.original;
    const missing =
      record && original ? addressesOf(record).filter((path) => !original.facts?.aliases.includes(path)) : [];
    if (!original || missing.length === 0) return [];
    const { file } = original;
    const params = { slug, list: missing.join(', ') };
    return [
      {
        file,
        ...cache.placeOf(file, 'id:'),
        severity: 'error',
        rule: 'alias-missing',
        field: 'aliases',
        params,
      },
    ];
  });
}

function addressesOf({ slug, texts }: CaseRecord): string[] {
  return Object.values(texts).map(({ lang }) => href(lang, routes.case(slug)));
}
