import { Index } from 'flexsearch';
import { localeOfDocument } from '../document-number';
import { postings as limits } from '../weights';

/** The documents of one term in impact order. */
export interface PostingList {
  /** In how many documents the term stands, kept or not. */
  frequency: number;
  /** FlexSearch's slots, best first, each with its documents in ascending order. */
  slots: [slot: number, documents: number[]][];
}

export interface TermsOfDocument {
  /** See `document-number.ts`. */
  document: number;
  /** Term name → slot. */
  terms: ReadonlyMap<string, number>;
}

type ExportedMap = [term: string, slots: (number[] | null)[]][];

/** Indexes all documents with FlexSearch and takes its export apart into one posting list a term. */
export function postingLists(documents: Iterable<TermsOfDocument>): Map<string, PostingList> {
  let slots: ReadonlyMap<string, number> = new Map();
  const index = new Index({
    encode: (content: string) => content.split(' '),
    // FlexSearch ranks by slot alone: the quantised BM25F impact makes the slot.
    score: (_content: string[], term: string) => slots.get(term) ?? 0,
  });
  for (const { document, terms } of documents) {
    slots = terms;
    index.add(document, [...terms.keys()].join(' '));
  }
  return new Map(exportedTerms(index).map(([term, exported]) => [term, toPostingList(exported)]));
}

/** FlexSearch exports in chunks named "1.reg", "1.cfg", "1.map", "2.map" …; the terms stand in the maps. */
function exportedTerms(index: Index): ExportedMap {
  const chunks: ExportedMap[] = [];
  void index.export((key: string, data: string) => {
    // The export's shape is fixed by flexsearch 0.8.212 (serialize.js, map_to_json).
    if (key.endsWith('.map')) chunks.push(JSON.parse(data) as ExportedMap);
  });
  return chunks.flat();
}

function toPostingList(exported: (number[] | null)[]): PostingList {
  const frequency = exported.reduce((sum, documents) => sum + (documents?.length ?? 0), 0);
  const kept = new Map<string, number>();
  const slots: PostingList['slots'] = [];
  exported.forEach((documents, slot) => {
    const best = (documents ?? []).filter((document) => {
      const lang = localeOfDocument(document);
      const count = (kept.get(lang) ?? 0) + 1;
      kept.set(lang, count);
      return count <= limits.keptPerLanguage;
    });
    if (best.length > 0) slots.push([slot, best.sort((a, b) => a - b)]);
  });
  return { frequency, slots };
}
