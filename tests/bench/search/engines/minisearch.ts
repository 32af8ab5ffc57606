import MiniSearch from 'minisearch';
import type { Engine } from '../engine';
import { type PeerDocument, peerDocuments } from '../peer-documents';
import { ask, optionsFor } from './minisearch-index';
import { wholeIndexEngine } from './whole-index';

/** MiniSearch with what it can be given: our tokens and stop words, Snowball, its fuzzy and prefix search. */
export const minisearch: Engine = {
  name: 'minisearch',
  settings:
    'one index a language; our tokenizer and stop words, Snowball stems; our field boosts; fuzzy 0.2, prefix for words of 4 letters or more (any that is half typed)',
  build(collection) {
    return wholeIndexEngine(collection, (lang) => {
      const index = new MiniSearch<PeerDocument>(optionsFor(lang));
      index.addAll(peerDocuments(collection.documents, lang));
      return { search: (question) => ask(index, question), serialized: JSON.stringify(index) };
    });
  },
};
