import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import MiniSearch from 'minisearch';
import type { Locale } from '@/lib/domain/locale';
import { isStopWord } from '@/lib/search/analyze/stop-words';
import { tokens } from '@/lib/search/analyze/tokens';
import type { Engine } from '../engine';
import { boosts, type PeerDocument, peerDocuments, peerFields } from '../peer-documents';
import { wholeIndexEngine } from './whole-index';

const stemmers: Record<Locale, (word: string) => string> = { sv: swedish, nb: norwegian, da: danish };

/** MiniSearch with what it can be given: our tokens and stop words, Snowball, its fuzzy and prefix search. */
export const minisearch: Engine = {
  name: 'minisearch',
  settings:
    'one index a language; our tokenizer and stop words, Snowball stems; our field boosts; fuzzy 0.2, prefix for words of 4 letters or more (any when half typed)',
  build(collection) {
    return wholeIndexEngine(collection, (lang) => {
      const process = (word: string) => {
        const lower = word.toLowerCase();
        return isStopWord(lower, lang) ? null : stemmers[lang](lower);
      };
      const index = new MiniSearch<PeerDocument>({
        fields: [...peerFields],
        tokenize: (text) => tokens(text).map(({ text: word }) => word),
        processTerm: process,
      });
      index.addAll(peerDocuments(collection.documents, lang));
      return {
        search: ({ text, isTyping }) =>
          index
            .search(text, {
              boost: boosts,
              fuzzy: 0.2,
              prefix: (word, position, all) =>
                isTyping ? position === all.length - 1 || word.length > 3 : word.length > 3,
              // A half-typed word has no ending to take off.
              ...(isTyping && { processTerm: (word: string) => word.toLowerCase() }),
            })
            .map(({ id }) => String(id)),
        serialized: JSON.stringify(index),
      };
    });
  },
};
