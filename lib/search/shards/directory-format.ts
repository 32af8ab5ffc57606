import { type Locale, locales } from '@/lib/domain/locale';
import { ByteReader, ByteWriter } from './bytes';
import { bytesToHex, hexToBytes } from './lexicon-format';

/** Which languages a case has, and the hash in the name of each document shard. */
export type CaseDirectory = Partial<Record<Locale, string>>;

/** A document's number is in its shard's name, so a short hash tells its versions apart. */
export const documentHashBytes = 3;

export function writeDirectory(cases: readonly CaseDirectory[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  for (const entry of cases) {
    const present = locales.filter((lang) => entry[lang]);
    writer.byte(present.reduce((mask, lang) => mask | (1 << locales.indexOf(lang)), 0));
    for (const lang of present) writer.raw(hexToBytes(entry[lang] ?? ''));
  }
  return writer.toBytes();
}

/** The inverse of {@link writeDirectory}. */
export function readDirectory(bytes: Uint8Array): CaseDirectory[] {
  const reader = new ByteReader(bytes);
  const cases: CaseDirectory[] = [];
  while (!reader.atEnd) {
    const mask = reader.byte();
    const present = locales.filter((_, position) => mask & (1 << position));
    cases.push(Object.fromEntries(present.map((lang) => [lang, bytesToHex(reader.raw(documentHashBytes))])));
  }
  return cases;
}

export function documentShardName(document: number, hash: string): string {
  return `doc-${document}-${hash}`;
}
