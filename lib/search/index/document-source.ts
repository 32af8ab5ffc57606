import type { Locale } from '@/lib/domain/locale';
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
