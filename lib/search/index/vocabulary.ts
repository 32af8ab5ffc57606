import { type Locale, type Localized, perLocale } from '@/lib/domain/locale';
import { type Reading, readWord } from '../analyze/word-forms';
import type { AnalysedDocument } from './analyse-document';
import { type CompoundSplitter, compoundSplitter } from './compound-splitter';

/** What the whole collection knows about its words. */
export interface Vocabulary {
  /** Reads a word once and remembers it. */
  read: (word: string, lang: Locale) => Reading;
  split: Localized<CompoundSplitter>;
  /** The most frequent written form of each stem. */
  forms: Localized<ReadonlyMap<string, string>>;
}

/** Collects the words of all documents: stems, their frequencies and forms, and the splitter made of them. */
export function vocabularyOf(documents: readonly AnalysedDocument[]): Vocabulary {
  const read = rememberedReading();
  const words = perLocale(() => new Map<string, number>());
  for (const { fields } of documents)
    for (const { lang, counts } of fields) {
      for (const [word] of counts) words[lang].set(word, (words[lang].get(word) ?? 0) + 1);
    }
  const stems = perLocale((lang) => stemFrequencies(words[lang], (word) => read(word, lang).stem));
  return {
    read,
    split: perLocale((lang) => compoundSplitter(stems[lang].frequencies)),
    forms: perLocale((lang) => stems[lang].forms),
  };
}

function rememberedReading(): Vocabulary['read'] {
  const memo = perLocale(() => new Map<string, Reading>());
  return (word, lang) => {
    const remembered = memo[lang].get(word);
    if (remembered) return remembered;
    const reading = readWord(word, lang);
    memo[lang].set(word, reading);
    return reading;
  };
}

function stemFrequencies(words: ReadonlyMap<string, number>, stemOf: (word: string) => string) {
  const frequencies = new Map<string, number>();
  const forms = new Map<string, string>();
  for (const [word, count] of words) {
    const stem = stemOf(word);
    frequencies.set(stem, (frequencies.get(stem) ?? 0) + count);
    if (count > (words.get(forms.get(stem) ?? '') ?? 0)) forms.set(stem, word);
  }
  return { frequencies, forms };
}
