import lunr from 'lunr';
import type { Engine } from '../engine';
import { boosts, peerDocuments, peerFields } from '../peer-documents';
import { ask, languagePlugin } from './lunr-index';
import { wholeIndexEngine } from './whole-index';

/** Lunr with the languages' own trimmers, stop words and stemmers. */
export const lunrLanguages: Engine = {
  name: 'lunr',
  settings:
    'one index a language with lunr-languages (multiLanguage would run three stemmers one after another); our field boosts; exact stem ×10, prefix ×2, one edit ×1',
  build(collection) {
    return wholeIndexEngine(collection, (lang) => {
      const index = lunr(function () {
        this.use(languagePlugin(lang));
        this.ref('id');
        for (const field of peerFields) this.field(field, { boost: boosts[field] });
        for (const document of peerDocuments(collection.documents, lang)) this.add(document);
      });
      return { search: (question) => ask(index, question), serialized: JSON.stringify(index) };
    });
  },
};
