import lunr from 'lunr';
import { locales } from '@/lib/domain/locale';
import { ask } from '../engines/lunr-index';
import { indexText, type Open } from './typist';

export const open: Open = async (place, lang) => {
  const load = async (own: (typeof locales)[number]) =>
    lunr.Index.load(JSON.parse(await indexText(place, own)));
  const indexes = await Promise.all(locales.map(load));
  return {
    answer: async (text) => indexes.map((index) => ask(index, { text, lang, isTyping: true })),
  };
};
