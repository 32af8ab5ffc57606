import { type Locale, locales } from '@/lib/domain/locale';
import { type FieldName, fieldNames } from '../search-document';

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
  /** Word number, count; word number, count … */
  counts: Int32Array;
  /** Suspended compounds: number of the first part, number of the word whose head it borrows; … */
  suspended: Int32Array;
}

const headLength = 5;
/** Both lists hold pairs. */
const pair = 2;

/** Puts the fields of a document into one array. */
export function toAnalysed(fields: readonly FieldWords[]): AnalysedDocument {
  const sizes = fields.map(({ counts, suspended }) => headLength + counts.length + suspended.length);
  const document = new Int32Array(sizes.reduce((sum, size) => sum + size, 0));
  let place = 0;
  for (const { field, lang, length, counts, suspended } of fields) {
    const head = [fieldNames.indexOf(field), locales.indexOf(lang), length];
    document.set([...head, counts.length / pair, suspended.length / pair], place);
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
    const middle = start + words * pair;
    place = middle + suspended * pair;
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
