import { type Locale, locales } from '@/lib/domain/locale';
import { fold } from '../analyze/fold';
import type { PostingList } from '../index/posting-lists';
import type { StemInLanguage } from '../links/link';
import { ByteReader, ByteWriter, bytesToHex, hexToBytes } from './bytes';
import { localeAt, readMember, type StoredMember, writeMember } from './family-format';
import { frontReader, frontWriter } from './front-coding';
import { readRun, type ShardRun, writeRun } from './manifest-format';
import { readPostings, writePostings } from './posting-format';

/*
 * The lexicon has two levels, both in the order of fold keys and in this format. A block holds the frequent words
 * of its range, which most queries ask for, and names the leaves that hold the others. All words of one fold key
 * stand on one level. A word points to its family in a posting shard and carries the head of its list, enough for
 * one of many completions; a word without links in few documents, as most are, carries its whole list.
 */

export interface LexiconWord extends StemInLanguage {
  key: string;
  /** What the most frequent written form has after the stem. */
  ending: string;
  /** log2 of the document frequency, rounded, to choose among completions; 0 when in one document or none. */
  commonness: number;
  place: FamilyPlace | { member: StoredMember };
}

interface FamilyPlace {
  shard: string;
  position: number;
  /** Where lists of the shard leave documents out, the shard that names them: see `rest-format.ts`. */
  rest?: string;
  /** The best documents that have the word itself. */
  head: PostingList;
}

export interface LexiconBlock {
  words: readonly LexiconWord[];
  /** The leaves whose words belong to the block's range, if only in part; none in a leaf itself. */
  leaves: ShardRun;
}

const inline = 0x80;
const commonnessBits = 2;
const localeMask = 3;

/** @param hashBytes length of the hashes in the names of shards */
export function writeLexiconBlock(
  { words, leaves }: LexiconBlock,
  hashBytes: number,
): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  const rests = new Map(
    words.flatMap(({ place }) => ('shard' in place ? [[place.shard, place.rest] as const] : [])),
  );
  const shards = [...rests.keys()];
  writer.integer(hashBytes);
  writeRun(writer, leaves);
  writer.integer(shards.length);
  for (const [shard, rest] of rests) {
    writer.raw(hexToBytes(shard));
    writer.byte(Number(rest !== undefined));
    if (rest !== undefined) writer.raw(hexToBytes(rest));
  }
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
      writePostings(writer, word.place.head);
    }
  }
  return writer.toBytes();
}

/** The inverse of {@link writeLexiconBlock}. */
export function readLexiconBlock(bytes: Uint8Array): LexiconBlock {
  const reader = new ByteReader(bytes);
  const hashBytes = reader.integer();
  const leaves = readRun(reader, hashBytes);
  const readName = () => bytesToHex(reader.raw(hashBytes));
  const shards = reader.list(() => {
    const shard = readName();
    return reader.byte() === 1 ? { shard, rest: readName() } : { shard };
  });
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
        : {
            ...(shards[reader.integer()] ?? { shard: '' }),
            position: reader.integer(),
            head: readPostings(reader),
          };
    words.push({
      lang,
      stem,
      key: fold(stem),
      ending,
      commonness: (flags & ~inline) >> commonnessBits,
      place,
    });
  }
  return { words, leaves };
}
