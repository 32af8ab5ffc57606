import { perLocale } from '@/lib/domain/locale';
import { localeOfDocument } from '../document-number';
import { postings } from '../weights';
import type { InputHash } from './input-hash';
import { slotIn, type TermSlots, termOf } from './term-slot';

/** The documents of one term in impact order. */
export interface PostingList {
  /** In how many documents the term stands, kept or not. */
  frequency: number;
  /** FlexSearch's slots, best first, each with its documents in ascending order. */
  slots: [slot: number, documents: number[]][];
}

/** A posting in one integer, the better the less: a slot has 8 bits; 2²² documents are more than shards could serve. */
const documentBits = 22;
const documentMask = (1 << documentBits) - 1;

/** What a document gives to the posting lists. */
export interface DocumentPostings {
  /** See `document-number.ts`. */
  number: number;
  slots: TermSlots;
}

/** Brings the postings of each term together, by counting sort: a term's documents stay in their order. */
export function postingLists(documents: readonly DocumentPostings[]): PostingLists {
  const ends = termEnds(documents);
  const starts = ends.slice();
  const sorted = new Int32Array(ends.at(-1) ?? 0);
  for (const { number, slots } of documents)
    for (let i = 0; i < slots.length; i++) {
      const posting = slots[i] ?? 0;
      const term = termOf(posting);
      const place = starts[term] ?? 0;
      sorted[place] = (slotIn(posting) << documentBits) | number;
      starts[term] = place + 1;
    }
  return new PostingLists(ends, sorted);
}

/** Where each term's postings end, after a 0: where each term's begin. */
function termEnds(documents: readonly DocumentPostings[]): Int32Array {
  let highest = -1;
  for (const { slots } of documents)
    for (let i = 0; i < slots.length; i++) highest = Math.max(highest, termOf(slots[i] ?? 0));
  const ends = new Int32Array(highest + 2);
  for (const { slots } of documents)
    for (let i = 0; i < slots.length; i++) {
      const next = termOf(slots[i] ?? 0) + 1;
      ends[next] = (ends[next] ?? 0) + 1;
    }
  for (let i = 1; i < ends.length; i++) ends[i] = (ends[i] ?? 0) + (ends[i - 1] ?? 0);
  return ends;
}

/** The posting lists of all terms; a list is put together when it is asked for. */
export class PostingLists {
  readonly #starts: Int32Array;
  readonly #postings: Int32Array;

  /** @param starts where each term's postings begin, and where the last one's end */
  constructor(starts: Int32Array, sorted: Int32Array) {
    this.#starts = starts;
    this.#postings = sorted;
  }

  /** In how many documents a term stands. */
  frequency(term: number): number {
    const start = this.#starts[term];
    return start === undefined ? 0 : (this.#starts[term + 1] ?? start) - start;
  }

  /** Takes all postings of a term into a hash. */
  addTo(hash: InputHash, term: number): void {
    const start = this.#starts[term] ?? 0;
    hash.integers(this.#postings.subarray(start, start + this.frequency(term)));
  }

  /** Whether {@link rest} has any. */
  hasRest(term: number, most: number): boolean {
    const frequency = this.frequency(term);
    if (frequency <= most || frequency > postings.mostNamed) return false;
    const start = this.#starts[term] ?? 0;
    const counts = perLocale(() => 0);
    for (let i = start; i < start + frequency; i++)
      if (++counts[localeOfDocument((this.#postings[i] ?? 0) & documentMask)] > most) return true;
    return false;
  }

  /**
   * The documents of a term that {@link list} leaves out, in ascending order; none when there are too many to name.
   * @param most see there
   */
  rest(term: number, most: number): number[] {
    if (!this.hasRest(term, most)) return [];
    const { left } = this.#parted(term, most);
    return left.map((posting) => posting & documentMask).sort((a, b) => a - b);
  }

  /**
   * The best documents of a term in each language; undefined when there are none.
   * @param most documents kept of each language
   */
  list(term: number, most: number): PostingList | undefined {
    const frequency = this.frequency(term);
    if (frequency === 0) return undefined;
    const start = this.#starts[term] ?? 0;
    // Most terms stand in one document.
    if (frequency === 1) {
      const posting = this.#postings[start] ?? 0;
      return { frequency, slots: [[posting >> documentBits, [posting & documentMask]]] };
    }
    const slots: PostingList['slots'] = [];
    for (const posting of this.#parted(term, most).kept) {
      const [slot, document] = [posting >> documentBits, posting & documentMask];
      const last = slots.at(-1);
      if (last?.[0] === slot) last[1].push(document);
      else slots.push([slot, [document]]);
    }
    return { frequency, slots };
  }

  /** The postings of a term, best first: those of the best documents of each language, and the others. */
  #parted(term: number, most: number): { kept: number[]; left: number[] } {
    const start = this.#starts[term] ?? 0;
    const counts = perLocale(() => 0);
    const [kept, left]: [number[], number[]] = [[], []];
    for (const posting of this.#postings.slice(start, start + this.frequency(term)).sort()) {
      const lang = localeOfDocument(posting & documentMask);
      counts[lang] += 1;
      (counts[lang] > most ? left : kept).push(posting);
    }
    return { kept, left };
  }
}
