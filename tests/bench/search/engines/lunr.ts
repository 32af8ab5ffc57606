import { createRequire } from 'node:module';
import lunr from 'lunr';
import { type Locale, locales } from '@/lib/domain/locale';
import { depth, type Engine } from '../engine';
import { boosts, peerDocuments, peerFields } from '../peer-documents';
import { wholeIndexEngine } from './whole-index';

const codes: Record<Locale, string> = { sv: 'sv', nb: 'no', da: 'da' };

// lunr-languages adds its languages to the object it is given, which no type can tell.
const load = createRequire(import.meta.url);
load('lunr-languages/lunr.stemmer.support.js')(lunr);
for (const lang of locales) load(`lunr-languages/lunr.${codes[lang]}.js`)(lunr);

/** Lunr with the languages' own trimmers, stop words and stemmers, and the query its guide proposes for typing. */
export const lunrLanguages: Engine = {
  name: 'lunr',
  settings:
    'one index a language with lunr-languages (better than multiLanguage, whose stemmers run one after another); our field boosts; exact stem ×10, prefix ×2, one edit ×1',
  build(collection) {
    return wholeIndexEngine(collection, (lang) => {
      const plugin: lunr.Builder.Plugin = Reflect.get(lunr, codes[lang]);
      const index = lunr(function () {
        this.use(plugin);
        this.ref('id');
        for (const field of peerFields) this.field(field, { boost: boosts[field] });
        for (const document of peerDocuments(collection.documents, lang)) this.add(document);
      });
      return {
        search: ({ text }) =>
          index
            .query((query) => {
              const words = lunr.tokenizer(text);
              query.term(words, { boost: 10 });
              query.term(words, { boost: 2, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
              query.term(words, { boost: 1, usePipeline: false, editDistance: 1 });
            })
            .slice(0, depth)
            .map(({ ref }) => ref),
        serialized: JSON.stringify(index),
      };
    });
  },
};
