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

/** A field of a document, and where its numbers stand in it. */
export interface FieldPlace extends Pick<FieldWords, 'field' | 'lang' | 'length'> {
  /** The counts begin here, … */
  counts: number;
  /** … the suspended compounds here, … */
  suspended: number;
  /** … and here ends the field. */
  end: number;
}

/** Finds the fields of a document. Places, because a view of an array costs more than the few numbers in it. */
export function fieldsOf(document: AnalysedDocument): FieldPlace[] {
  const fields: FieldPlace[] = [];
  for (let place = 0; place < document.length; ) {
    const counts = place + headLength;
    const suspended = counts + (document[place + 3] ?? 0) * entryLength;
    const end = suspended + (document[place + 4] ?? 0) * entryLength;
    const field = fieldNames[document[place] ?? 0] ?? fieldNames[0];
    const lang = locales[document[place + 1] ?? 0] ?? locales[0];
    fields.push({ field, lang, length: document[place + 2] ?? 0, counts, suspended, end });
    place = end;
  }
  return fields;
}

/**
 * Numbers the words of documents anew, in place.
 * @param from lists that have numbered them
 * @param to lists that get the words that they do not have yet
 */
export function wordRenumbering(
  from: Localized<RememberedWords>,
  to: Localized<WordList>,
): (document: AnalysedDocument) => void {
  const unknown = -1;
  const numbers = perLocale((lang) => new Int32Array(from[lang].words.length).fill(unknown));
  const stems = perLocale((lang) => new Int32Array(from[lang].stems.length).fill(unknown));
  const stemOf = (lang: Locale, word: number): number => {
    const old = from[lang].stemOfWord[word] ?? unknown;
    const known = stems[lang][old] ?? unknown;
    if (known !== unknown) return known;
    const number = to[lang].stemNumber(from[lang].stems[old] ?? '');
    stems[lang][old] = number;
    return number;
  };
  const numberOf = (lang: Locale, old: number): number => {
    const known = numbers[lang][old] ?? unknown;
    if (known !== unknown) return known;
    const number = to[lang].numberOf(from[lang].words[old] ?? '', stemOf(lang, old));
    numbers[lang][old] = number;
    return number;
  };
  return (document) => {
    for (const { lang, counts, suspended, end } of fieldsOf(document)) {
      const known = numbers[lang];
      for (let i = counts; i < suspended; i += entryLength) {
        const old = document[i] ?? unknown;
        const number = known[old] ?? unknown;
        document[i] = number === unknown ? numberOf(lang, old) : number;
      }
      for (let i = suspended; i < end; i += entryLength) {
        document[i] = numberOf(lang, document[i] ?? unknown);
        document[i + 1] = numberOf(lang, document[i + 1] ?? unknown);
      }
    }
  };
}
