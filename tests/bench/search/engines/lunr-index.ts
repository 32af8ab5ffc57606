import lunr from 'lunr';
import danish from 'lunr-languages/lunr.da.js';
import norwegian from 'lunr-languages/lunr.no.js';
import support from 'lunr-languages/lunr.stemmer.support.js';
import swedish from 'lunr-languages/lunr.sv.js';
import type { Locale } from '@/lib/domain/locale';
import { depth, type Question } from '../engine';

const codes: Record<Locale, string> = { sv: 'sv', nb: 'no', da: 'da' };

for (const plugin of [support, swedish, norwegian, danish]) plugin(lunr);

/** lunr-languages adds its languages to Lunr itself, which no type can tell. */
export function languagePlugin(lang: Locale): lunr.Builder.Plugin {
  return Reflect.get(lunr, codes[lang]);
}

/** The query that Lunr's guide proposes for search as one types. */
export function ask(index: lunr.Index, { text }: Question): string[] {
  const hits = index.query((query) => {
    const words = lunr.tokenizer(text);
    query.term(words, { boost: 10 });
    query.term(words, { boost: 2, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
    query.term(words, { boost: 1, usePipeline: false, editDistance: 1 });
  });
  return hits.slice(0, depth).map(({ ref }) => ref);
}
