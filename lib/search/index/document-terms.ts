import { type Locale, perLocale } from '@/lib/domain/locale';
import { termName } from '../term';
import type { AnalysedDocument, FieldWords } from './analyse-document';
import { type AverageLengths, occurrenceWeight, slotOf } from './impact';
import type { Vocabulary } from './vocabulary';

/** The terms that one word of a language is indexed by. */
interface WordTerms {
  whole: string;
  parts: readonly string[];
}

/** Reads words into terms, each once in the whole build. */
export type TermReader = (word: string, lang: Locale) => WordTerms;

export function termReader(vocabulary: Vocabulary): TermReader {
  const memo = perLocale(() => new Map<string, WordTerms>());
  return (word, lang) => {
    const remembered = memo[lang].get(word);
    if (remembered) return remembered;
    const { stem } = vocabulary.read(word, lang);
    const parts = [...partsOf(stem, lang, vocabulary)].map((part) => termName(lang, 'part', part));
    const terms = { whole: termName(lang, 'whole', stem), parts };
    memo[lang].set(word, terms);
    return terms;
  };
}

/**
 * The index terms of a document with FlexSearch's slot for each: every stem, and the parts of every
 * compound as terms of their own kind, because a head such as "program" would drown the word itself.
 */
export function documentTerms(
  document: AnalysedDocument,
  vocabulary: Vocabulary,
  read: TermReader,
  averages: AverageLengths,
): Map<string, number> {
  const found = new Map<string, WeightedTerm>();
  const add = (term: string, value: number, leaf: number) => {
    const known = found.get(term);
    if (!known) found.set(term, { frequency: value, leaf, onLeaf: value });
    else {
      known.frequency += value;
      if (value > known.onLeaf) [known.leaf, known.onLeaf] = [leaf, value];
    }
  };
  for (const words of document.fields) {
    const weight = occurrenceWeight(words.field, words.length, averages);
    for (const [word, count, leaf] of withSuspended(words, vocabulary)) {
      const { whole, parts } = read(word, words.lang);
      add(whole, weight * count, leaf);
      for (const part of parts) add(part, weight * count, leaf);
    }
  }
  return new Map([...found].map(([term, { frequency, leaf }]) => [term, slotOf(frequency, leaf)]));
}

/** A term's weighted frequency, and the leaf that gave the largest share of it. */
interface WeightedTerm {
  frequency: number;
  leaf: number;
  onLeaf: number;
}

/** The parts, and the compounds that end the word: "koncernledningsgrupp" holds "ledningsgrupp" too. */
function partsOf(stem: string, lang: Locale, vocabulary: Vocabulary): ReadonlySet<string> {
  const parts = vocabulary.split[lang](stem);
  const endings = parts.slice(1, -1).map((_, position) => stem.slice(startOfPart(stem, parts, position + 1)));
  return new Set([...parts, ...endings]);
}

/** Linking letters stand between parts, so each is looked for after the one before. */
function startOfPart(stem: string, parts: readonly string[], position: number): number {
  return parts
    .slice(0, position + 1)
    .reduce((start, part, i) => stem.indexOf(part, i === 0 ? 0 : start + (parts[i - 1] ?? '').length), 0);
}

/** "ledelses- og medarbejdergrundlag" holds "ledelsesgrundlag": the head comes from the splitter. */
function withSuspended(words: FieldWords, vocabulary: Vocabulary): FieldWords['counts'] {
  if (words.suspended.length === 0) return words.counts;
  const completed = words.suspended.flatMap(([first, borrowed]): FieldWords['counts'] => {
    const { stem, word } = vocabulary.read(borrowed, words.lang);
    const head = vocabulary.split[words.lang](stem).at(-1);
    if (!head) return [];
    // The written head, with its inflection: the compound is stemmed like any other word.
    const leaf = words.counts.find(([counted]) => counted === first)?.[2] ?? 0;
    return [[first + head + word.slice(stem.length), 1, leaf]];
  });
  return [...words.counts, ...completed];
}
