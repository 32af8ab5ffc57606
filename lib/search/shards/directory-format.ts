import { type Locale, locales } from '@/lib/domain/locale';
import { ByteReader, ByteWriter, bytesToHex, hexToBytes } from './bytes';

/** Which languages a case has, and the hash in the names of each document's leaves. */
export type CaseDirectory = Partial<Record<Locale, string>>;

/** A document's number is in its shards' names, so a short hash tells its versions apart. */
export const documentHashBytes = 3;

/** Writes cases in the order of their numbers: which languages each has, and a hash for each of these. */
export function writeDirectory(cases: readonly CaseDirectory[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  for (const entry of cases) {
    const present = locales.filter((lang) => entry[lang]);
    writer.byte(languageMask(present));
    for (const lang of present) writer.raw(hexToBytes(entry[lang] ?? ''));
  }
  return writer.toBytes();
}

/** The inverse of {@link writeDirectory}. */
export function readDirectory(bytes: Uint8Array): CaseDirectory[] {
  const reader = new ByteReader(bytes);
  const cases: CaseDirectory[] = [];
  while (!reader.atEnd) {
    const present = languagesIn(reader.byte());
    cases.push(Object.fromEntries(present.map((lang) => [lang, bytesToHex(reader.raw(documentHashBytes))])));
  }
  return cases;
}

/** @param hash of the whole document: its leaves change their names together */
export function leafShardName(document: number, hash: string, leaf: number): string {
  return `doc-${document}-${hash}-${leaf}`;
}

/** A set of languages as bits. */
export function languageMask(langs: readonly Locale[]): number {
  return langs.reduce((mask, lang) => mask | (1 << locales.indexOf(lang)), 0);
}

/** The inverse of {@link languageMask}. */
export function languagesIn(mask: number): Locale[] {
  return locales.filter((_, position) => mask & (1 << position));
}
