import type { Locale, Localized } from '@/lib/domain/locale';
import { impactOf, leafOf } from '../index/impact';
import type { PostingList } from '../index/posting-lists';
import { ranking } from '../weights';
import type { ExpandedWord, Expansion } from './expansion';

/** What one word of the query gave a document, and through which word of the collection. */
export interface ScorePart {
  word: string;
  through: Pick<Expansion, 'lang' | 'stem' | 'kind'>;
  weight: number;
  impact: number;
  idf: number;
  score: number;
  /** The leaf of the document on which the word stands most. */
  leaf: number;
}

/** What one word of the query gives a document. */
export interface WordHit {
  score: number;
  matched: number;
  parts: readonly ScorePart[];
}

/** Documents that a list leaves out, though they have its word: what each of them gets. */
interface Rest {
  documents: ReadonlySet<number>;
  hit: WordHit;
}

/** What is to be expected of a document that a list does not name, because only the best were kept and the rest is not known. */
interface Expected {
  score: number;
  probability: number;
}

/** What one word of the query gives all documents. */
export interface RankedWord {
  idf: number;
  hits: ReadonlyMap<number, WordHit>;
  /** The strongest first. */
  rests: readonly Rest[];
  /** By the document's language. */
  beyond: ReadonlyMap<Locale, Expected>;
}

/**
 * Ranks the documents of one word: one idf for all that answers it, the best of its expansions, or its parts together.
 * @param count of all documents
 * @param documents per language
 */
export function rankWord(word: ExpandedWord, count: number, documents: Localized<number>): RankedWord {
  const idf = wordIdf(word, count);
  const hits = directHits(word, idf, count);
  for (const [document, together] of partHits(word, idf, count)) {
    const direct = hits.get(document);
    if (!direct || together.score > direct.score)
      hits.set(document, { ...together, matched: Math.max(together.matched, direct?.matched ?? 0) });
  }
  return { idf, hits, rests: restsOf(word, idf), beyond: beyondLists(word, idf, documents) };
}

/** A document that a list leaves out has the word at the least impact that was kept, and on a leaf that is not known. */
function restsOf({ text, expansions }: ExpandedWord, idf: number): Rest[] {
  const rests = expansions.flatMap(({ lang, stem, kind, weight, list, rest }): Rest[] => {
    if (!rest) return [];
    const impact = leastImpact(list);
    const score = idf * weight * impact;
    const part: ScorePart = {
      word: text,
      through: { lang, stem, kind },
      weight,
      impact,
      idf,
      score,
      leaf: 0,
    };
    return [{ documents: rest, hit: { score, matched: 1, parts: [part] } }];
  });
  return rests.sort((a, b) => b.hit.score - a.hit.score);
}

function leastImpact({ slots }: PostingList): number {
  return impactOf(slots.at(-1)?.[0] ?? 0);
}

/**
 * A frequent word's list ends before its documents do. A document it does not name has the word with the
 * probability that is left, at the least impact that was kept.
 */
function beyondLists(
  { expansions }: ExpandedWord,
  idf: number,
  documents: Localized<number>,
): Map<Locale, Expected> {
  const beyond = new Map<Locale, Expected>();
  for (const { lang, weight, list, inCompounds, rest } of expansions) {
    const kept = keptOf(list);
    if (inCompounds || rest || list.frequency <= kept) continue;
    const probability = Math.min(1, (list.frequency - kept) / Math.max(1, documents[lang] - kept));
    const score = probability * idf * weight * leastImpact(list);
    if (score > (beyond.get(lang)?.score ?? 0)) beyond.set(lang, { score, probability });
  }
  return beyond;
}

function directHits(word: ExpandedWord, idf: number, documentCount: number): Map<number, WordHit> {
  const hits = new Map<number, WordHit>();
  for (const expansion of word.expansions) {
    const own = rarityOf(expansion, idf, documentCount);
    for (const [slot, documents] of expansion.list.slots) {
      const impact = impactOf(slot);
      const { lang, stem, kind, weight } = expansion;
      const score = own * weight * impact;
      const through = { lang, stem, kind };
      const part = { word: word.text, through, weight, impact, idf: own, score, leaf: leafOf(slot) };
      // One for all documents of a slot: a keystroke ranks thousands.
      const hit: WordHit = { score, matched: 1, parts: [part] };
      for (const document of documents) if (score > (hits.get(document)?.score ?? 0)) hits.set(document, hit);
    }
  }
  return hits;
}

/**
 * Compounds with a frequent head are many: they count with the head's own rarity, not the word's. A compound
 * that was written in two is rarer than its words.
 */
function rarityOf({ inCompounds, kind, list }: Expansion, idf: number, documentCount: number): number {
  if (inCompounds) return Math.min(idf, idfOf(list.frequency, documentCount));
  return kind === 'joined' ? Math.max(idf, idfOf(list.frequency, documentCount)) : idf;
}

/** The parts of a compound together, each by its share of their rarity. */
function partHits(word: ExpandedWord, idf: number, documentCount: number): Map<number, WordHit> {
  const hits = new Map<number, WordHit>();
  const idfs = word.parts.map((part) => wordIdf(part, documentCount));
  const sum = idfs.reduce((total, value) => total + value, 0);
  word.parts.forEach((part, position) => {
    const share = (idfs[position] ?? 0) / sum;
    for (const [document, { score, parts }] of directHits(
      part,
      idf * share * ranking.compoundParts,
      documentCount,
    )) {
      const hit = hits.get(document) ?? { score: 0, matched: 0, parts: [] };
      hits.set(document, {
        score: hit.score + score,
        matched: hit.matched + share * ranking.matchedByParts,
        parts: [...hit.parts, ...parts],
      });
    }
  });
  return hits;
}

/**
 * One idf for all that answers a word, from the documents that have any of it: a synonym's rarity must not outrank
 * the word. Lists of frequent words name a part of their documents only; how much the parts overlap tells how much
 * the wholes do. (A theme's words in three languages stand in the same cases.)
 */
function wordIdf({ expansions }: ExpandedWord, documentCount: number): number {
  const telling = expansions.filter(
    ({ inCompounds, kind, weight }) => !inCompounds && kind !== 'joined' && weight >= ranking.countedInRarity,
  );
  const named = new Set(telling.flatMap(({ list }) => list.slots.flatMap(([, documents]) => documents)));
  const kept = telling.reduce((sum, { list }) => sum + keptOf(list), 0);
  const all = telling.reduce((sum, { list }) => sum + list.frequency, 0);
  return idfOf(kept === 0 ? 0 : (all * named.size) / kept, documentCount);
}

function keptOf({ slots }: PostingList): number {
  return slots.reduce((sum, [, documents]) => sum + documents.length, 0);
}

/** BM25's idf in the form that is never negative (Lucene's BM25Similarity). */
function idfOf(frequency: number, documentCount: number): number {
  const bounded = Math.min(frequency, documentCount);
  return Math.log(1 + (documentCount - bounded + 0.5) / (bounded + 0.5));
}
