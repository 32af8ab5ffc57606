import { load } from '@orama/orama';
import { locales } from '@/lib/domain/locale';
import { ask, emptyIndex } from '../engines/orama-index';
import { indexText, type Open } from './typist';

export const open: Open = async (place, lang) => {
  const indexes = await Promise.all(
    locales.map(async (own) => {
      const index = emptyIndex(own);
      load(index, JSON.parse(await indexText(place, own)));
      return index;
    }),
  );
  return {
    answer: (text) => Promise.all(indexes.map((index) => ask(index, { text, lang, isTyping: true }))),
  };
};
