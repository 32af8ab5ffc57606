import MiniSearch from 'minisearch';
import { locales } from '@/lib/domain/locale';
import { ask, optionsFor } from '../engines/minisearch-index';
import type { PeerDocument } from '../peer-documents';
import { indexText, type Open } from './typist';

export const open: Open = async (place, lang) => {
  const load = async (own: (typeof locales)[number]) =>
    MiniSearch.loadJSON<PeerDocument>(await indexText(place, own), optionsFor(own));
  const indexes = await Promise.all(locales.map(load));
  return {
    answer: async (text) => indexes.map((index) => ask(index, { text, lang, isTyping: true })),
  };
};
