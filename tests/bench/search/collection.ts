import type { Locale } from '@/lib/domain/locale';
import { themeGroups } from '@/lib/search/from-case';
import type { WordGroup } from '@/lib/search/links/word-pairs';
import type { SearchDocument } from '@/lib/search/search-document';
import { generateLibrary } from '../generate/generate-library';
import type { GeneratedCase } from '../generate/library';
import { libraryIndex, searchDocuments } from '../generate/search-documents';

/** What every engine indexes, and where the queries come from. */
export interface Collection {
  documents: SearchDocument[];
  themes: WordGroup[];
  cases: GeneratedCase[];
  /** In which languages a case can be read, by slug. */
  languages: ReadonlyMap<string, ReadonlySet<Locale>>;
}

export function makeCollection(cases: number, seed: number): Collection {
  const library = generateLibrary({ cases, seed });
  const documents = searchDocuments(library);
  const languages = new Map<string, Set<Locale>>();
  for (const { slug, lang } of documents) languages.set(slug, (languages.get(slug) ?? new Set()).add(lang));
  return { documents, themes: themeGroups(libraryIndex(library)), cases: library.cases, languages };
}
