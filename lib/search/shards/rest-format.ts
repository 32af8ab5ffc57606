import { ByteReader, ByteWriter } from './bytes';
import { readDocumentList, writeDocumentList } from './posting-format';

/*
 * The list of a frequent word ends with the best of its documents. Who asks for two words needs to know of a
 * document that has the other one whether it has this one too, so a shard beside that of the families names the
 * rest, without impacts. Whoever asks for one word never fetches it.
 */

/** Documents that the members' lists leave out, in the order of the members. */
export type FamilyRest = readonly ReadonlySet<number>[];

/** @param families of each member of each family in a posting shard: the documents left out, in ascending order */
export function writeRest(families: readonly (readonly (readonly number[])[])[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  for (const members of families) {
    writer.integer(members.length);
    for (const documents of members) writeDocumentList(writer, documents);
  }
  return writer.toBytes();
}

/** The inverse of {@link writeRest}. */
export function readRest(bytes: Uint8Array): FamilyRest[] {
  const reader = new ByteReader(bytes);
  const families: FamilyRest[] = [];
  while (!reader.atEnd) families.push(reader.list(() => new Set(readDocumentList(reader))));
  return families;
}
