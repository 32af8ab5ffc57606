import { type Locale, perLocale } from '@/lib/domain/locale';
import { readWord } from '../analyze/word-forms';
import { type AnalysedDocument, entryLength, fieldsOf } from './analysed-document';
import { type AverageLengths, occurrenceWeight } from './impact';
import { fieldsOnLeaves } from './leaves';
import { partTerm, type StemList, wholeTerm } from './stem-list';
import type { TermFrequencies } from './term-frequencies';
import type { Vocabulary } from './vocabulary';

/** The terms that a word, by its number, is indexed by: its stem's and those of its parts. */
export type TermReader = (word: number, lang: Locale) => readonly number[];

/**
 * Reads each word into terms once in the whole build: every stem, and the parts of every compound as terms
 * of their own kind, because a head such as "program" would drown the word itself.
 * @param stems number the terms; new ones are added
 */
export function termReader(vocabulary: Vocabulary, stems: StemList): TermReader {
  const ofStem = perLocale((): (readonly number[] | undefined)[] => []);
  return (word, lang) => {
    const stem = vocabulary.words[lang].stemOf(word);
    const remembered = ofStem[lang][stem];
    if (remembered) return remembered;
    const text = vocabulary.words[lang].stems[stem] ?? '';
    const whole = wholeTerm(stems.numberOf(lang, text));
    const terms = [whole, ...partTerms(text, lang, vocabulary, stems)];
    ofStem[lang][stem] = terms;
    return terms;
  };
}

function partTerms(stem: string, lang: Locale, vocabulary: Vocabulary, stems: StemList): number[] {
  return [...partsOf(stem, lang, vocabulary)].map((part) => partTerm(stems.numberOf(lang, part)));
}

/** Adds up what each term of a document weighs. */
export function addTerms(
  document: AnalysedDocument,
  read: TermReader,
  vocabulary: Vocabulary,
  averages: AverageLengths,
  frequencies: TermFrequencies,
): void {
  for (const { field, lang, length, counts, suspended, end } of fieldsOf(document)) {
    const weight = occurrenceWeight(field, length, averages);
    const leafAt = (place: number) => (fieldsOnLeaves.has(field) ? document[place] : undefined);
    for (let i = counts; i < suspended; i += entryLength) {
      const value = weight * (document[i + 1] ?? 0);
      for (const term of read(document[i] ?? 0, lang)) frequencies.add(term, value, leafAt(i + 2));
    }
    for (let i = suspended; i < end; i += entryLength) {
      const word = completed(document[i] ?? 0, document[i + 1] ?? 0, lang, vocabulary);
      if (word === undefined) continue;
      for (const term of read(word, lang)) frequencies.add(term, weight, leafAt(i + 2));
    }
  }
}

/** The parts, and the compounds that end the word: "koncernledningsgrupp" holds "ledningsgrupp" too. */
function partsOf(stem: string, lang: Locale, vocabulary: Vocabulary): Iterable<string> {
  const parts = vocabulary.split[lang](stem);
  if (parts.length === 0) return parts;
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
function completed(
  first: number,
  borrowed: number,
  lang: Locale,
  { words, split }: Vocabulary,
): number | undefined {
  const own = words[lang];
  const { stem, word } = readWord(own.wordOf(borrowed), lang);
  const head = split[lang](stem).at(-1);
  // The written head, with its inflection: the compound is stemmed like any other word.
  return head ? own.numberOf(own.wordOf(first) + head + word.slice(stem.length)) : undefined;
}
