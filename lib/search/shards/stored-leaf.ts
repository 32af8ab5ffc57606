import type { Locale } from '@/lib/domain/locale';
import type { SearchSection } from '../search-document';

/** One leaf of a document: what a row of results shows, and the text that its excerpt is cut from. */
export interface StoredLeaf {
  slug: string;
  lang: Locale;
  title: string;
  client?: string;
  sections: SearchSection[];
}

/** A leaf as JSON: text is most of it. */
export function writeLeaf(leaf: StoredLeaf): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(leaf));
}

/** The inverse of {@link writeLeaf}. */
export function readLeaf(bytes: Uint8Array): StoredLeaf {
  // The shard was written by `writeLeaf` of the same format version.
  return JSON.parse(new TextDecoder().decode(bytes)) as StoredLeaf;
}
