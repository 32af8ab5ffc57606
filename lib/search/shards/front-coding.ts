import type { ByteReader, ByteWriter } from './bytes';

/*
 * Sorted words share their beginnings: each is written as the number of letters shared with the one before
 * and the rest (I. Witten, A. Moffat, T. Bell, "Managing Gigabytes", 1999, §4.1).
 */

/** @returns a function that writes one word after another, sorted */
export function frontWriter(writer: ByteWriter): (word: string) => void {
  let previous = '';
  return (word) => {
    const shared = sharedPrefix(previous, word);
    writer.integer(shared);
    writer.text(word.slice(shared));
    previous = word;
  };
}

/** The inverse of {@link frontWriter}. @returns a function that reads the next word */
export function frontReader(reader: ByteReader): () => string {
  let previous = '';
  return () => (previous = previous.slice(0, reader.integer()) + reader.text());
}

/** With how many letters both begin. */
export function sharedPrefix(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return i;
  return length;
}
