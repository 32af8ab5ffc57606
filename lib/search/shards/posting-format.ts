import { type Locale, locales } from '@/lib/domain/locale';
import { documentNumber, localeOfDocument } from '../document-number';
import type { PostingList } from '../index/posting-lists';
import type { ByteReader, ByteWriter } from './bytes';

/*
 * A list in the order of its documents, as small deltas, and then one byte for each document's slot: ranking
 * puts it into the order of slots again. (In the order of slots, each of some twenty slots would begin with a
 * large number.) Nearly every list is of one language, whose cases lie closer together than documents do.
 */

const mixed = locales.length;

/** Writes a list in the order of its documents; see above. */
export function writePostings(writer: ByteWriter, { frequency, slots }: PostingList): void {
  const postings = slots
    .flatMap(([slot, documents]) => documents.map((document) => ({ document, slot })))
    .sort((a, b) => a.document - b.document);
  writer.integer(frequency);
  writeDocumentList(
    writer,
    postings.map(({ document }) => document),
  );
  for (const { slot } of postings) writer.byte(slot);
}

/** @param documents in ascending order */
export function writeDocumentList(writer: ByteWriter, documents: readonly number[]): void {
  const lang = languageOf(documents);
  writer.integer(documents.length * (mixed + 1) + (lang === undefined ? mixed : locales.indexOf(lang)));
  let last = 0;
  for (const document of documents) {
    const number = lang === undefined ? document : Math.floor(document / locales.length);
    writer.integer(number - last);
    last = number;
  }
}

/** The inverse of {@link writePostings}. */
export function readPostings(reader: ByteReader): PostingList {
  const frequency = reader.integer();
  const bySlot: number[][] = [];
  for (const document of readDocumentList(reader)) {
    const slot = reader.byte();
    const own = bySlot[slot];
    if (own) own.push(document);
    else bySlot[slot] = [document];
  }
  const slots: PostingList['slots'] = [];
  // In the order of the slots; those without documents are passed over.
  bySlot.forEach((documents, slot) => void slots.push([slot, documents]));
  return { frequency, slots };
}

/** The inverse of {@link writeDocumentList}. */
export function readDocumentList(reader: ByteReader): number[] {
  const head = reader.integer();
  const lang = locales[head % (mixed + 1)];
  let last = 0;
  return Array.from({ length: Math.floor(head / (mixed + 1)) }, () => {
    last += reader.integer();
    return lang === undefined ? last : documentNumber(last, lang);
  });
}

/** The language of all, if it is one. */
function languageOf(documents: readonly number[]): Locale | undefined {
  const lang = localeOfDocument(documents[0] ?? 0);
  return documents.every((document) => localeOfDocument(document) === lang) ? lang : undefined;
}
