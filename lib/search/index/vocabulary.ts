import { type Localized, perLocale } from '@/lib/domain/locale';
import { type AnalysedDocument, entryLength, fieldsOf } from './analysed-document';
import { type CompoundSplitter, compoundSplitter } from './compound-splitter';
import type { Splits } from './splits';
import type { WordList } from './word-list';

/** What the whole collection knows about its words. */
export interface Vocabulary {
  words: Localized<WordList>;
  split: Localized<CompoundSplitter>;
  /** In how many documents each stem stands. */
  frequencies: Localized<ReadonlyMap<string, number>>;
  /** The most frequent written form of each stem. */
  forms: Localized<ReadonlyMap<string, string>>;
}

/**
 * Collects the words of all documents: stems, their frequencies and forms, and the splitter made of them.
 * @param before see `rememberSplits`
 */
export function vocabularyOf(
  documents: Iterable<{ words: AnalysedDocument }>,
  words: Localized<WordList>,
  before?: Localized<Splits>,
): Vocabulary {
  const frequencies = perLocale((lang) => new Int32Array(words[lang].size));
  for (const document of documents)
    for (const { lang, counts, suspended } of fieldsOf(document.words)) {
      const own = frequencies[lang];
      for (let i = counts; i < suspended; i += entryLength) {
        const word = document.words[i] ?? 0;
        own[word] = (own[word] ?? 0) + 1;
      }
    }
  const stems = perLocale((lang) => stemFrequencies(words[lang], frequencies[lang]));
  return {
    words,
    split: perLocale((lang) => compoundSplitter(stems[lang].frequencies, before?.[lang])),
    frequencies: perLocale((lang) => stems[lang].frequencies),
    forms: perLocale((lang) => stems[lang].forms),
  };
}

/** @returns what the next build may take from memory */
export function rememberSplits({ frequencies, split }: Vocabulary): Localized<Splits> {
  return perLocale((lang) => ({
    frequencies: frequencies[lang],
    parts: new Map([...frequencies[lang].keys()].map((stem) => [stem, split[lang](stem)])),
  }));
}

function stemFrequencies(words: WordList, counts: Int32Array) {
  const frequencies = new Map<string, number>();
  const forms = new Map<string, number>();
  counts.forEach((count, word) => {
    // Only suspended compounds name words that stand nowhere.
    if (count === 0) return;
    const stem = words.stemOf(word);
    frequencies.set(stem, (frequencies.get(stem) ?? 0) + count);
    if (count > (counts[forms.get(stem) ?? -1] ?? 0)) forms.set(stem, word);
  });
  return {
    frequencies,
    forms: new Map([...forms].map(([stem, word]) => [stem, words.wordOf(word)])),
  };
}
