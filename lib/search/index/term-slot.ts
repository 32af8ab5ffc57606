/** What a document gives to the posting lists, by {@link termSlot}: each of its terms, and its slot in that list. */
export type TermSlots = Int32Array<ArrayBuffer>;

const slotBits = 8;
const slotMask = (1 << slotBits) - 1;

/** A term and a slot in one integer; a slot has 8 bits, see `impact.ts`. */
export function termSlot(term: number, slot: number): number {
  return (term << slotBits) | slot;
}

/** The term in a {@link termSlot}. */
export function termOf(termSlot: number): number {
  return termSlot >>> slotBits;
}

/** The slot in a {@link termSlot}. */
export function slotIn(termSlot: number): number {
  return termSlot & slotMask;
}
