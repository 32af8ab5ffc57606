import { locales, perLocale } from '@/lib/domain/locale';
import { type AnalysedDocument, entryLength, fieldsOf } from './analysed-document';
import { addTerms, termReader } from './document-terms';
import { type AverageLengths, averageLengths, slotOf } from './impact';
import type { IndexedDocument } from './indexed-document';
import {
  isPartTerm,
  partTerm,
  type RememberedStems,
  type StemList,
  stemOfTerm,
  wholeTerm,
} from './stem-list';
import { TermFrequencies } from './term-frequencies';
import { slotIn, type TermSlots, termOf, termSlot } from './term-slot';
import type { Vocabulary } from './vocabulary';

/** What the terms and slots of unchanged documents hang on. */
export interface SlotMemory {
  /** They number the terms. */
  stems: RememberedStems;
  averages: AverageLengths;
}

/**
 * The terms of all documents, in their order. What an unchanged document gave to an earlier build is taken as
 * it is while the fields' mean lengths are the same and none of its words is split otherwise.
 * @param stems number the terms; new ones are added
 * @param before is used up with the documents' slots, which become this build's
 */
export function termSlots(
  documents: readonly IndexedDocument[],
  vocabulary: Vocabulary,
  stems: StemList,
  before?: SlotMemory,
): { slots: TermSlots[]; memory: SlotMemory } {
  const averages = averageLengths(documents);
  const read = termReader(vocabulary, stems);
  const frequencies = new TermFrequencies();
  const renumber =
    before && isSame(averages, before.averages) ? termRenumbering(before.stems, stems) : undefined;
  const isTouched = touching(vocabulary);
  const slots = documents.map(({ words, slots }): TermSlots => {
    if (renumber && slots && !isTouched(words)) {
      for (let i = 0; i < slots.length; i++) slots[i] = renumber(slots[i] ?? 0);
      return slots;
    }
    const made: number[] = [];
    addTerms(words, read, vocabulary, averages, frequencies);
    frequencies.drain((term, frequency, leaf) => made.push(termSlot(term, slotOf(frequency, leaf))));
    return Int32Array.from(made);
  });
  return { slots, memory: { stems: stems.remembered, averages } };
}

function isSame(a: AverageLengths, b: AverageLengths): boolean {
  return a.size === b.size && [...a].every(([field, length]) => b.get(field) === length);
}

function termRenumbering(from: RememberedStems, to: StemList): (posting: number) => number {
  const unknown = -1;
  const numbers = new Int32Array(from.stems.length).fill(unknown);
  return (posting) => {
    const term = termOf(posting);
    const old = stemOfTerm(term);
    let number = numbers[old] ?? unknown;
    if (number === unknown) {
      number = to.numberOf(locales[from.langs[old] ?? 0] ?? locales[0], from.stems[old] ?? '');
      numbers[old] = number;
    }
    const now = isPartTerm(term) ? partTerm(number) : wholeTerm(number);
    return termSlot(now, slotIn(posting));
  };
}

/** Whether a document has a word of one of these stems, or a suspended compound: its terms are read anew. */
function touching({ words, resplit }: Vocabulary): (document: AnalysedDocument) => boolean {
  const isResplit = perLocale((lang) => {
    const flags = new Uint8Array(words[lang].stems.length);
    for (const stem of resplit[lang]) flags[words[lang].stemNumber(stem)] = 1;
    return flags;
  });
  const isAny = locales.some((lang) => resplit[lang].length > 0);
  return (document) =>
    fieldsOf(document).some(({ lang, counts, suspended, end }) => {
      if (suspended < end) return true;
      if (!isAny) return false;
      for (let i = counts; i < suspended; i += entryLength)
        if (isResplit[lang][words[lang].stemOf(document[i] ?? 0)] === 1) return true;
      return false;
    });
}
