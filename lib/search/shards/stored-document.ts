import type { Locale } from '@/lib/domain/locale';
import type { SearchSection } from '../search-document';

/** What a row of results shows, and the text that its excerpt is cut from. */
export interface StoredDocument {
  slug: string;
  lang: Locale;
  title: string;
  client?: string;
  sections: SearchSection[];
}

export function writeDocument(document: StoredDocument): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(document));
}

/** The inverse of {@link writeDocument}. */
export function readDocument(bytes: Uint8Array): StoredDocument {
  // The shard was written by `writeDocument` of the same format version.
  return JSON.parse(new TextDecoder().decode(bytes)) as StoredDocument;
}
