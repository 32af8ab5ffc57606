import { create, insertMultiple, save, search } from '@orama/orama';
import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { stopwords as danishStops } from '@orama/stopwords/danish';
import { stopwords as norwegianStops } from '@orama/stopwords/norwegian';
import { stopwords as swedishStops } from '@orama/stopwords/swedish';
import type { Locale } from '@/lib/domain/locale';
import { depth, type Engine } from '../engine';
import { boosts, peerDocuments, peerFields } from '../peer-documents';
import { wholeIndexEngine } from './whole-index';

const languages: Record<
  Locale,
  { language: string; stemmer: (word: string) => string; stopWords: string[] }
> = {
  sv: { language: 'swedish', stemmer: swedish, stopWords: swedishStops },
  nb: { language: 'norwegian', stemmer: norwegian, stopWords: norwegianStops },
  da: { language: 'danish', stemmer: danish, stopWords: danishStops },
};

const schema = {
  title: 'string',
  lead: 'string',
  headings: 'string',
  body: 'string',
  labels: 'string',
} as const;

/** Orama as its manual sets it up for a language. */
export const orama: Engine = {
  name: 'orama',
  settings:
    'one index a language with its tokenizer, stemmer and stop words; our field boosts; tolerance 1, threshold 1 (any word)',
  build(collection) {
    return wholeIndexEngine(collection, async (lang) => {
      const index = create({ schema, components: { tokenizer: { stemming: true, ...languages[lang] } } });
      await insertMultiple(index, peerDocuments(collection.documents, lang), 500);
      return {
        async search({ text }) {
          const { hits } = await search(index, {
            term: text,
            properties: [...peerFields],
            boost: boosts,
            tolerance: 1,
            threshold: 1,
            limit: depth,
          });
          return hits.map(({ id }) => id);
        },
        // The texts themselves are fetched one by one, as for every engine here.
        serialized: JSON.stringify({ ...save(index), docs: {} }),
      };
    });
  },
};
