import { insertMultiple, save } from '@orama/orama';
import type { Engine } from '../engine';
import { peerDocuments } from '../peer-documents';
import { ask, emptyIndex } from './orama-index';
import { wholeIndexEngine } from './whole-index';

/** Orama as its manual sets it up for a language. */
export const orama: Engine = {
  name: 'orama',
  settings:
    'one index a language with its tokenizer, stemmer and stop words; our field boosts; tolerance 1, threshold 1 (any word)',
  build(collection) {
    return wholeIndexEngine(collection, async (lang) => {
      const index = emptyIndex(lang);
      await insertMultiple(index, peerDocuments(collection.documents, lang), 500);
      const { docs, ...searched } = save(index);
      return {
        search: (question) => ask(index, question),
        // The texts themselves are fetched one by one, as for every engine here: their ids are enough.
        serialized: JSON.stringify({ ...searched, docs: withoutTexts(docs) }),
      };
    });
  },
};

function withoutTexts(stored: unknown): unknown {
  // Orama's documents store, as `save` returns it.
  const { docs, count } = stored as { docs: Record<string, { id: string }>; count: number };
  return { docs: Object.fromEntries(Object.entries(docs).map(([key, { id }]) => [key, { id }])), count };
}
