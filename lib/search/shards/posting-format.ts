import type { PostingList } from '../index/posting-lists';
import type { ByteReader, ByteWriter } from './bytes';

/** Frequency, number of slots, then per slot its distance to the one before and its documents as deltas. */
export function writePostings(writer: ByteWriter, { frequency, slots }: PostingList): void {
  writer.integer(frequency);
  writer.integer(slots.length);
  let lastSlot = 0;
  for (const [slot, documents] of slots) {
    writer.integer(slot - lastSlot);
    lastSlot = slot;
    writer.integer(documents.length);
    let last = 0;
    for (const document of documents) {
      writer.integer(document - last);
      last = document;
    }
  }
}

/** The inverse of {@link writePostings}. */
export function readPostings(reader: ByteReader): PostingList {
  const frequency = reader.integer();
  let slot = 0;
  const slots = reader.list((): [number, number[]] => {
    slot += reader.integer();
    let document = 0;
    return [slot, reader.list(() => (document += reader.integer()))];
  });
  return { frequency, slots };
}
