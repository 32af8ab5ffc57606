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
  /**
   * Cases are numbered by this, then by slug. Where it is the day of publication, a new case comes last and
   * the others keep their numbers, hence their shards. A case without comes after those that have one.
   */
  order?: string;
  read: () => SearchDocument;
}

/** Sources of documents that are at hand anyway. */
export function documentSources(documents: readonly SearchDocument[]): DocumentSource[] {
  return documents.map((document) => ({
    slug: document.slug,
    lang: document.lang,
    key: contentHash(JSON.stringify(document)),
    read: () => document,
  }));
}

/** Comes after every date. */
const unordered = '~';

/**
 * Slug → number of the case. Numbers follow from the documents alone, so that builds with and without memory
 * are the same.
 */
export function caseNumbers(sources: readonly DocumentSource[]): Map<string, number> {
  const orders = new Map(sources.map(({ slug, order }) => [slug, order ?? unordered]));
  const sorted = [...orders].sort(
    ([slug, order], [otherSlug, otherOrder]) =>
      compareText(order, otherOrder) || compareText(slug, otherSlug),
  );
  return new Map(sorted.map(([slug], number) => [slug, number]));
}
