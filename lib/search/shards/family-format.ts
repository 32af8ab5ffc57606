import { type Locale, locales } from '@/lib/domain/locale';
import type { PostingList } from '../index/posting-lists';
import { type LinkKind, linkKinds, type StemInLanguage } from '../links/link';
import type { ByteReader, ByteWriter } from './bytes';
import { frontReader, frontWriter } from './front-coding';
import { readPostings, writePostings } from './posting-format';

/** A word with its posting lists, as a shard holds it. */
export interface StoredMember extends StemInLanguage {
  whole?: PostingList;
  part?: PostingList;
  split: readonly string[];
  links: StoredLink[];
}

export interface StoredLink {
  to: StemInLanguage;
  weight: number;
  kind: LinkKind;
}

/** Members in the order of the lexicon; a family is stored with its length, so that others can be skipped. */
export type StoredFamily = StoredMember[];

const has = { whole: 1, part: 2, split: 4, links: 8 } as const;
const percent = 100;

/** Writes the stems of a family, then what is known of each. */
export function writeFamily(writer: ByteWriter, family: StoredFamily): void {
  const writeStem = frontWriter(writer);
  writer.integer(family.length);
  for (const { lang, stem } of family) {
    writer.byte(locales.indexOf(lang));
    writeStem(stem);
  }
  for (const member of family) writeMember(writer, member, family);
}

/** What follows a member's stem: a word of the lexicon may carry this itself. */
export function writeMember(writer: ByteWriter, member: StoredMember, family: StoredFamily): void {
  const { whole, part, split, links } = member;
  writer.byte(
    (whole ? has.whole : 0) |
      (part ? has.part : 0) |
      (split.length > 0 ? has.split : 0) |
      (links.length > 0 ? has.links : 0),
  );
  if (whole) writePostings(writer, whole);
  if (part) writePostings(writer, part);
  if (split.length > 0) {
    writer.integer(split.length);
    for (const stem of split) writer.text(stem);
  }
  if (links.length > 0) {
    writer.integer(links.length);
    for (const link of links) writeLink(writer, link, family);
  }
}

/** A link inside the family names a position; position 0 says that the word is named in full. */
function writeLink(writer: ByteWriter, { to, weight, kind }: StoredLink, family: StoredFamily): void {
  const position = family.findIndex(({ lang, stem }) => lang === to.lang && stem === to.stem);
  writer.integer(position + 1);
  if (position < 0) {
    writer.byte(locales.indexOf(to.lang));
    writer.text(to.stem);
  }
  writer.byte(Math.round(weight * percent));
  writer.byte(linkKinds.indexOf(kind));
}

/** The inverse of {@link writeFamily}. */
export function readFamily(reader: ByteReader): StoredFamily {
  const readStem = frontReader(reader);
  const stems = reader.list((): StemInLanguage => ({ lang: localeAt(reader.byte()), stem: readStem() }));
  return stems.map((stem) => readMember(reader, stem, stems));
}

/** The inverse of {@link writeMember}. */
export function readMember(
  reader: ByteReader,
  stem: StemInLanguage,
  family: readonly StemInLanguage[],
): StoredMember {
  const flags = reader.byte();
  return {
    ...stem,
    ...(flags & has.whole && { whole: readPostings(reader) }),
    ...(flags & has.part && { part: readPostings(reader) }),
    split: flags & has.split ? reader.list(() => reader.text()) : [],
    links: flags & has.links ? reader.list(() => readLink(reader, family)) : [],
  };
}

function readLink(reader: ByteReader, family: readonly StemInLanguage[]): StoredLink {
  const position = reader.integer();
  const to = family[position - 1] ?? { lang: localeAt(reader.byte()), stem: reader.text() };
  return { to, weight: reader.byte() / percent, kind: linkKinds[reader.byte()] ?? linkKinds[0] };
}

/** The language at a position among `locales`, as shards name it. */
export function localeAt(position: number): Locale {
  return locales[position] ?? locales[0];
}
