import { type Locale, locales } from '@/lib/domain/locale';
import { fold } from '../analyze/fold';
import type { StemInLanguage } from '../links/link';
import { ByteReader, ByteWriter } from './bytes';
import { localeAt, readMember, type StoredMember, writeMember } from './family-format';
import { frontReader, frontWriter } from './front-coding';

/*
 * A block of the lexicon: words in the order of their fold keys. A frequent word points to its family in a
 * posting shard; a word without links in one or two documents, as most are, carries its list itself.
 */

export interface LexiconWord extends StemInLanguage {
  key: string;
  /** What the most frequent written form has after the stem. */
  ending: string;
  /** log2 of the document frequency, rounded, to choose among completions; 0 when in one document or none. */
  commonness: number;
  place: { shard: string; position: number } | { member: StoredMember };
}

export interface LexiconBlock {
  words: readonly LexiconWord[];
}

const inline = 0x80;
const commonnessBits = 2;
const localeMask = 3;

export function writeLexiconBlock(words: readonly LexiconWord[], hashBytes: number): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  const shards = [...new Set(words.flatMap(({ place }) => ('shard' in place ? [place.shard] : [])))];
  writer.integer(hashBytes);
  writer.integer(shards.length);
  for (const shard of shards) writer.raw(hexToBytes(shard));
  const writeStem = frontWriter(writer);
  for (const word of words) {
    writer.byte(
      ('member' in word.place ? inline : 0) |
        (word.commonness << commonnessBits) |
        locales.indexOf(word.lang),
    );
    writeStem(word.stem);
    writer.text(word.ending);
    if ('member' in word.place) writeMember(writer, word.place.member, []);
    else {
      writer.integer(shards.indexOf(word.place.shard));
      writer.integer(word.place.position);
    }
  }
  return writer.toBytes();
}

/** The inverse of {@link writeLexiconBlock}. */
export function readLexiconBlock(bytes: Uint8Array): LexiconBlock {
  const reader = new ByteReader(bytes);
  const hashBytes = reader.integer();
  const shards = reader.list(() => bytesToHex(reader.raw(hashBytes)));
  const readStem = frontReader(reader);
  const words: LexiconWord[] = [];
  while (!reader.atEnd) {
    const flags = reader.byte();
    const lang: Locale = localeAt(flags & localeMask);
    const stem = readStem();
    const ending = reader.text();
    const place =
      flags & inline
        ? { member: readMember(reader, { lang, stem }, []) }
        : { shard: shards[reader.integer()] ?? '', position: reader.integer() };
    words.push({
      lang,
      stem,
      key: fold(stem),
      ending,
      commonness: (flags & ~inline) >> commonnessBits,
      place,
    });
  }
  return { words };
}

export function hexToBytes(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

export function bytesToHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
