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
  /** Hash in the name of its shard. */
  hash: string;
  /** Its shard; absent where an earlier build has made it. */
  shard?: Uint8Array<ArrayBuffer>;
}
