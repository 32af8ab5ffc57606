import { localeOfDocument } from '../document-number';
import { postings } from '../weights';
import { IntegerList } from './integer-list';

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

/** Collects the postings of all documents, in any order. */
export class PostingCollector {
  readonly #terms = new IntegerList();
  readonly #postings = new IntegerList();

  /**
   * @param term a number from 0
   * @param document see `document-number.ts`; once a term
   * @param slot see `slotOf`
   */
  add(term: number, document: number, slot: number): void {
    this.#terms.push(term);
    this.#postings.push((slot << documentBits) | document);
  }

  /** Brings the postings of each term together, by counting sort. */
  toLists(): PostingLists {
    const terms = this.#terms.toArray();
    const packed = this.#postings.toArray();
    const highest = terms.reduce((most, term) => Math.max(most, term), -1);
    const ends = new Int32Array(highest + 2);
    for (const term of terms) ends[term + 1] = (ends[term + 1] ?? 0) + 1;
    for (let i = 1; i < ends.length; i++) ends[i] = (ends[i] ?? 0) + (ends[i - 1] ?? 0);
    const starts = ends.slice();
    const sorted = new Int32Array(packed.length);
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i] ?? 0;
      const place = starts[term] ?? 0;
      sorted[place] = packed[i] ?? 0;
      starts[term] = place + 1;
    }
    return new PostingLists(ends, sorted);
  }
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

  /**
   * The documents of a term that {@link list} leaves out, in ascending order; none when there are too many to name.
   * @param most see there
   */
  rest(term: number, most: number): number[] {
    const frequency = this.frequency(term);
    if (frequency <= most || frequency > postings.mostNamed) return [];
    const start = this.#starts[term] ?? 0;
    const kept = new Map<string, number>();
    const left: number[] = [];
    for (const posting of this.#postings.subarray(start, start + frequency).sort()) {
      const document = posting & documentMask;
      const lang = localeOfDocument(document);
      const count = (kept.get(lang) ?? 0) + 1;
      if (count > most) left.push(document);
      kept.set(lang, count);
    }
    return left.sort((a, b) => a - b);
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
    const kept = new Map<string, number>();
    const slots: PostingList['slots'] = [];
    for (const posting of this.#postings.subarray(start, start + frequency).sort()) {
      const document = posting & documentMask;
      const lang = localeOfDocument(document);
      const count = (kept.get(lang) ?? 0) + 1;
      if (count > most) continue;
      kept.set(lang, count);
      const slot = posting >> documentBits;
      const last = slots.at(-1);
      if (last?.[0] === slot) last[1].push(document);
      else slots.push([slot, [document]]);
    }
    return { frequency, slots };
  }
}
