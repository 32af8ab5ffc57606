import { type Localized, locales } from '@/lib/domain/locale';
import { localeOfDocument } from '../document-number';
import { ranking } from '../weights';
import type { ExpandedWord } from './expansion';
import { type RankedWord, rankWord, type ScorePart, type WordHit } from './rank-word';

export interface RankedDocument {
  document: number;
  score: number;
  /** The share of the query's rarity that the document answers, 0–1; a part of a compound counts in part. */
  answered: number;
  parts: readonly ScorePart[];
}

/**
 * Ranks documents: one idf per word of the query, the best of its expansions, the sum over words, times the
 * share of the query's rarity that is answered to a power.
 */
export function rank(words: readonly ExpandedWord[], documents: Localized<number>): RankedDocument[] {
  const count = locales.reduce((sum, lang) => sum + documents[lang], 0);
  const ranked = words.map((word) => rankWord(word, count, documents));
  const found = new Set(ranked.flatMap(({ hits }) => [...hits.keys()]));
  for (const document of leftOutByAll(ranked)) found.add(document);
  const all = [...found].map((document) => scoreDocument(document, ranked));
  return all.sort((a, b) => b.score - a.score || a.document - b.document);
}

function scoreDocument(document: number, words: readonly RankedWord[]): RankedDocument {
  let [rarity, answered, score] = [0, 0, 0];
  let parts: readonly ScorePart[] = [];
  for (const word of words) {
    const hit = hitOf(document, word);
    const expected = hit ? undefined : word.beyond.get(localeOfDocument(document));
    score += hit?.score ?? expected?.score ?? 0;
    if (hit) parts = parts.length === 0 ? hit.parts : [...parts, ...hit.parts];
    rarity += word.idf;
    answered += (hit?.matched ?? expected?.probability ?? 0) * word.idf;
  }
  const share = answered / rarity;
  return { document, score: score * share ** ranking.coordination, answered: share, parts };
}

function hitOf(document: number, { hits, rests }: RankedWord): WordHit | undefined {
  const named = hits.get(document);
  const left = rests.find(({ documents }) => documents.has(document))?.hit;
  return named && left && left.score > named.score ? left : (named ?? left);
}

/** Documents that have all words, though the list of none of them names them. */
function leftOutByAll([first, ...others]: readonly RankedWord[]): number[] {
  if (!first || others.length === 0) return [];
  const candidates = first.rests.flatMap(({ documents }) => [...documents]);
  return candidates.filter((document) =>
    others.every(({ rests }) => rests.some(({ documents }) => documents.has(document))),
  );
}
