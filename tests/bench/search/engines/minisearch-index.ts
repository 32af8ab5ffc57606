import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import type MiniSearch from 'minisearch';
import type { Options } from 'minisearch';
import type { Locale } from '@/lib/domain/locale';
import { isStopWord } from '@/lib/search/analyze/stop-words';
import { tokens } from '@/lib/search/analyze/tokens';
import type { Question } from '../engine';
import { boosts, type PeerDocument, peerFields } from '../peer-documents';

const stemmers: Record<Locale, (word: string) => string> = { sv: swedish, nb: norwegian, da: danish };

/** The same for building as for asking. */
export function optionsFor(lang: Locale): Options<PeerDocument> {
  return {
    fields: [...peerFields],
    tokenize: (text) => tokens(text).map(({ text: word }) => word),
    processTerm: (word) => {
      const lower = word.toLowerCase();
      return isStopWord(lower, lang) ? null : stemmers[lang](lower);
    },
  };
}

export function ask(index: MiniSearch<PeerDocument>, { text, isTyping }: Question): string[] {
  const hits = index.search(text, {
    boost: boosts,
    fuzzy: 0.2,
    prefix: (word, position, all) => word.length > 3 || (isTyping && position === all.length - 1),
    // A half-typed word has no ending to take off.
    ...(isTyping && { processTerm: (word: string) => word.toLowerCase() }),
  });
  return hits.map(({ id }) => String(id));
}
