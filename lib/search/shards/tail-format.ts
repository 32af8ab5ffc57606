import { ByteReader, ByteWriter } from './bytes';
import { frontReader, frontWriter } from './front-coding';

/*
 * Fold keys in the order of their ends. A word with one typing error has its first or its second half
 * intact: the lexicon finds it by its beginning, these shards by its end. (A neighbourhood of deletions
 * would name every word a dozen times.)
 */

/** A key from its last letter to its first. */
export function reversed(key: string): string {
  return [...key].reverse().join('');
}

/** @param tails reversed keys, sorted */
export function writeTails(tails: readonly string[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  const write = frontWriter(writer);
  for (const tail of tails) write(tail);
  return writer.toBytes();
}

/** The inverse of {@link writeTails}. */
export function readTails(bytes: Uint8Array): string[] {
  const reader = new ByteReader(bytes);
  const read = frontReader(reader);
  const tails: string[] = [];
  while (!reader.atEnd) tails.push(read());
  return tails;
}
