import type { FacetName } from '../search-document';
import type { AnalysedDocument } from './analysed-document';
import type { DocumentSource } from './document-source';
import type { TermSlots } from './term-slot';

/** What the index needs of a document. */
export interface IndexedDocument {
  source: DocumentSource;
  /** See `document-number.ts`. */
  number: number;
  words: AnalysedDocument;
  /** What it gave to an earlier build, in that build's numbers; absent where it was not in it. */
  slots?: TermSlots;
  facets: Partial<Record<FacetName, string[]>>;
  /** Hash in the names of its shards. */
  hash: string;
  /** How many shards it has; see `leaves.ts`. */
  leaves: number;
  /** The shards; absent where an earlier build has made them. */
  made?: Uint8Array<ArrayBuffer>[];
}
