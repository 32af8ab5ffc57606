import type { FacetName } from '../search-document';
import type { AnalysedDocument } from './analysed-document';
import type { DocumentSource } from './document-source';

/** What the index needs of a document. */
export interface IndexedDocument {
  source: DocumentSource;
  /** See `document-number.ts`. */
  number: number;
  words: AnalysedDocument;
  facets: Partial<Record<FacetName, string[]>>;
  /** Hash in the names of its shards. */
  hash: string;
  /** How many shards it has; see `leaves.ts`. */
  leaves: number;
  /** The shards; absent where an earlier build has made them. */
  made?: Uint8Array<ArrayBuffer>[];
}
