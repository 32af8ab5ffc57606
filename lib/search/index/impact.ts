import type { FieldName } from '../search-document';
import { bm25f, fields, leaves } from '../weights';
import { type AnalysedDocument, fieldsOf } from './analysed-document';

/*
 * BM25F (S. Robertson, H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, §3.6):
 * a term's frequencies are weighted and normalised per field, added, and saturated once. The inverse
 * document frequency is left out here: it is applied when a query is known.
 */

export type AverageLengths = ReadonlyMap<FieldName, number>;

/**
 * Mean length of each field over the documents that have it, rounded to a coarse logarithmic step: one
 * changed case must not change every other case's impacts.
 */
export function averageLengths(documents: Iterable<{ words: AnalysedDocument }>): AverageLengths {
  const sums = new Map<FieldName, { length: number; count: number }>();
  for (const document of documents) {
    for (const { field, length } of fieldsOf(document.words)) {
      const sum = sums.get(field) ?? { length: 0, count: 0 };
      sums.set(field, { length: sum.length + length, count: sum.count + 1 });
    }
  }
  return new Map([...sums].map(([field, { length, count }]) => [field, coarse(length / count)]));
}

function coarse(value: number): number {
  const step = Math.log(bm25f.lengthStep);
  return Math.exp(Math.round(Math.log(value) / step) * step);
}

/** What one occurrence in a field counts, given the field's length in this document. */
export function occurrenceWeight(field: FieldName, length: number, averages: AverageLengths): number {
  const { weight, b } = fields[field];
  return weight / (1 - b + (b * length) / (averages.get(field) ?? length));
}

/**
 * FlexSearch's slot for a weighted frequency, and the leaf on which most of it stands: the best impact comes
 * first, and impacts that are quantised alike are in the order of their leaves.
 */
export function slotOf(frequency: number, leaf: number): number {
  const impact = frequency / (bm25f.k1 + frequency);
  const level = Math.min(bm25f.levels - 1, Math.max(0, Math.round((1 - impact) * bm25f.levels)));
  return level * leaves.most + leaf;
}

/** The impact that a slot stands for, between 0 and 1. */
export function impactOf(slot: number): number {
  return 1 - Math.floor(slot / leaves.most) / bm25f.levels;
}

/** The leaf that a slot names. */
export function leafOf(slot: number): number {
  return slot % leaves.most;
}
