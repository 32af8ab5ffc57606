import { type Locale, type Localized, locales, perLocale } from '@/lib/domain/locale';
import { type FieldName, fieldNames } from '../search-document';
import type { RememberedWords, WordList } from './word-list';

/*
 * What of a document can be known without the rest of the collection, as integers: the build passes over
 * some hundred words of each of ten thousand documents. Per field: its position among the names, its
 * language's, its length, how many words follow and how many suspended compounds, then these.
 */
export type AnalysedDocument = Int32Array<ArrayBuffer>;

/** How often each word stands in one field, in one language. */
export interface FieldWords {
  field: FieldName;
  lang: Locale;
  /** Words counted, for the length normalisation. */
  length: number;
  /** Word number, count, leaf on which it stands most; … */
  counts: Int32Array;
  /** Suspended compounds: number of the first part, number of the word whose head it borrows, leaf; … */
  suspended: Int32Array;
}

const headLength = 5;
/** Both lists hold so many numbers an entry. */
export const entryLength = 3;

/** Puts the fields of a document into one array. */
export function toAnalysed(fields: readonly FieldWords[]): AnalysedDocument {
  const sizes = fields.map(({ counts, suspended }) => headLength + counts.length + suspended.length);
  const document = new Int32Array(sizes.reduce((sum, size) => sum + size, 0));
  let place = 0;
  for (const { field, lang, length, counts, suspended } of fields) {
    const head = [fieldNames.indexOf(field), locales.indexOf(lang), length];
    document.set([...head, counts.length / entryLength, suspended.length / entryLength], place);
    document.set(counts, place + headLength);
    document.set(suspended, place + headLength + counts.length);
    place += headLength + counts.length + suspended.length;
  }
  return document;
}

/** The inverse of {@link toAnalysed}; the lists are views. */
export function fieldsOf(document: AnalysedDocument): FieldWords[] {
  const fields: FieldWords[] = [];
  for (let place = 0; place < document.length; ) {
    const [field = 0, lang = 0, length = 0, words = 0, suspended = 0] = document.subarray(
      place,
      place + headLength,
    );
    const start = place + headLength;
    const middle = start + words * entryLength;
    place = middle + suspended * entryLength;
    fields.push({
      field: fieldNames[field] ?? fieldNames[0],
      lang: locales[lang] ?? locales[0],
      length,
      counts: document.subarray(start, middle),
      suspended: document.subarray(middle, place),
    });
  }
  return fields;
}

/**
 * Numbers the words of documents anew.
 * @param from lists that have numbered them
 * @param to lists that get the words that they do not have yet
 */
export function wordRenumbering(
  from: Localized<RememberedWords>,
  to: Localized<WordList>,
): (document: AnalysedDocument) => AnalysedDocument {
  const unknown = -1;
  const before = perLocale((lang) => ({ words: from[lang].words, stems: from[lang].stems }));
  const numbers = perLocale((lang) => new Int32Array(before[lang].words.length).fill(unknown));
  const numberOf = (lang: Locale, old: number): number => {
    const known = numbers[lang][old] ?? unknown;
    if (known !== unknown) return known;
    const number = to[lang].numberOf(before[lang].words[old] ?? '', before[lang].stems[old]);
    numbers[lang][old] = number;
    return number;
  };
  return (document) => {
    const renumbered = document.slice();
    for (const { lang, counts, suspended } of fieldsOf(renumbered)) {
      for (let i = 0; i < counts.length; i += entryLength) counts[i] = numberOf(lang, counts[i] ?? unknown);
      for (let i = 0; i < suspended.length; i += entryLength)
        for (const place of [i, i + 1]) suspended[place] = numberOf(lang, suspended[place] ?? unknown);
    }
    return renumbered;
  };
}
