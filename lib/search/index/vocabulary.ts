import { type Localized, perLocale } from '@/lib/domain/locale';
import { type AnalysedDocument, entryLength, fieldsOf } from './analysed-document';
import { type CompoundSplitter, compoundSplitter } from './compound-splitter';
import { resplitStems, type Splits, stillSplit } from './splits';
import type { WordList } from './word-list';

/** What the whole collection knows about its words. */
export interface Vocabulary {
  words: Localized<WordList>;
  split: Localized<CompoundSplitter>;
  /** Stems that an earlier collection, if there was one, split otherwise. */
  resplit: Localized<readonly string[]>;
  /** In how many documents each stem stands. */
  frequencies: Localized<ReadonlyMap<string, number>>;
  /** The most frequent written form of each stem. */
  forms: Localized<ReadonlyMap<string, string>>;
}

/**
 * Collects the words of all documents: stems, their frequencies and forms, and the splitter made of them.
 * @param before see `rememberSplits`; the result does not depend on it
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
  const still = before && perLocale((lang) => stillSplit(before[lang], stems[lang].frequencies));
  const split = perLocale((lang) => compoundSplitter(stems[lang].frequencies, still?.[lang].kept));
  return {
    words,
    split,
    resplit: perLocale((lang) => (still ? resplitStems(still[lang], split[lang]) : [])),
    frequencies: perLocale((lang) => stems[lang].frequencies),
    forms: perLocale((lang) => stems[lang].forms),
  };
}

function stemFrequencies(words: WordList, counts: Int32Array) {
  const sums = new Int32Array(words.stems.length);
  const best = new Int32Array(words.stems.length);
  counts.forEach((count, word) => {
    const stem = words.stemOf(word);
    if (count > (counts[best[stem] ?? 0] ?? 0) || sums[stem] === 0) best[stem] = word;
    sums[stem] = (sums[stem] ?? 0) + count;
  });
  const frequencies = new Map<string, number>();
  const forms = new Map<string, string>();
  words.stems.forEach((stem, number) => {
    const sum = sums[number] ?? 0;
    // Only suspended compounds name words that stand nowhere.
    if (sum === 0) return;
    frequencies.set(stem, sum);
    forms.set(stem, words.wordOf(best[number] ?? 0));
  });
  return { frequencies, forms };
}
