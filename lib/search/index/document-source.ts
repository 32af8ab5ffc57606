import type { Locale } from '@/lib/domain/locale';
import { compareText } from '../compare-text';
import type { SearchDocument } from '../search-document';
import { contentHash } from './shard-set';

/** A document that is read only when it has changed. */
export interface DocumentSource {
  slug: string;
  lang: Locale;
  /** Changes whenever what `read` returns changes. */
  key: string;
  /** Of its case, from 0: see {@link numberCases}. */
  caseNumber: number;
  read: () => SearchDocument;
}

/** Sources of documents that are at hand anyway. */
export function documentSources(documents: readonly SearchDocument[]): DocumentSource[] {
  const numbers = numberCases(documents);
  return documents.map((document) => ({
    slug: document.slug,
    lang: document.lang,
    caseNumber: numbers.get(document.slug) ?? 0,
    key: contentHash(JSON.stringify(document)),
    read: () => document,
  }));
}

/** A case that has a number, be it visible or withdrawn. */
export interface NumberedCase {
  slug: string;
  /** Day of publication. */
  published?: string;
}

/** Comes after every day. */
const undated = '~';

/**
 * Numbers cases by the day of publication, then by slug: a new case comes last, so that the others keep their numbers,
 * hence their shards. Numbers follow from the cases alone, so that builds with and without memory are the same; a case
 * that is withdrawn keeps its own, and no other one changes.
 * @param cases may name a case several times
 * @returns slug → number, from 0
 */
export function numberCases(cases: Iterable<NumberedCase>): Map<string, number> {
  const days = new Map<string, string>();
  for (const { slug, published } of cases) days.set(slug, published ?? undated);
  const sorted = [...days].sort(
    ([slug, day], [otherSlug, otherDay]) => compareText(day, otherDay) || compareText(slug, otherSlug),
  );
  return new Map(sorted.map(([slug], number) => [slug, number]));
}
