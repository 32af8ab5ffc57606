import { compounds } from '../weights';
import { type Beginnings, beginningsOf, KnownStems } from './known-stems';

/*
 * Splits compounds with nothing but the collection's own vocabulary (P. Koehn, K. Knight, "Empirical
 * Methods for Compound Splitting", EACL 2003: among all splits into known words, the one whose parts are
 * the most frequent). It works on stems: an inflection stands at the end, so the head of a stem is a stem.
 */

/** Between two parts: "utbildning|s|program", "ledels|es|grundlag", "barn|e|hage", "kvinn|o|liv", "gat|u|plan". */
const linking = ['', 's', 'es', 'e', 'o', 'u', 'a', 'er'];
/** Words that are also endings: splitting them off tells nothing. */
const endings = new Set(
  'het heter hed heder skap skab ning ing else els lig full fuld löst løs ligt sam bar artad messig mässig ande ende inn'.split(
    ' ',
  ),
);

export type CompoundSplitter = (stem: string) => readonly string[];

/**
 * @param frequencies in how many documents each stem of one language stands
 * @param kept splits of an earlier collection that hold in this one; gets the others
 * @returns a function from stem to the stems of its parts, first to last; empty when it is no compound
 */
export function compoundSplitter(
  frequencies: ReadonlyMap<string, number>,
  kept = new Map<string, readonly string[]>(),
): CompoundSplitter {
  let known: KnownStems | undefined;
  const split = (stem: string): readonly string[] => {
    const remembered = kept.get(stem);
    if (remembered) return remembered;
    // Needed for the first stem alone that is not remembered.
    known ??= new KnownStems(frequencies, isPossiblePart);
    const best = bestSplit(stem, known, split);
    const parts = best.length === 0 ? best : best.flatMap((part) => orItself(split(part), part));
    kept.set(stem, parts);
    return parts;
  };
  return split;
}

function orItself(parts: readonly string[], stem: string): readonly string[] {
  return parts.length > 0 ? parts : [stem];
}

/** A part that stands alone in one document is enough: rare parts lose against frequent ones by their score. */
function isPossiblePart(stem: string): boolean {
  return stem.length >= compounds.shortestPart && !endings.has(stem) && !/\d/.test(stem);
}

const none: readonly string[] = [];

function bestSplit(stem: string, known: KnownStems, split: CompoundSplitter): readonly string[] {
  const beginnings = beginningsOf(stem);
  let best = none;
  let bestScore = 0;
  for (let cut = stem.length - compounds.shortestPart; cut >= compounds.shortestPart; cut--) {
    const headCount = known.countOf(stem, beginnings, cut, stem.length);
    if (headCount === undefined) continue;
    const modifier = knownModifier(stem, beginnings, cut, known, split);
    if (!modifier) continue;
    const head = stem.slice(cut);
    const score = partScore(modifier.stem, modifier.count) * partScore(head, headCount);
    if (score > bestScore) [best, bestScore] = [[modifier.stem, head], score];
  }
  return best;
}

/** Frequent parts are likelier, and long parts much likelier than short ones. */
function partScore(stem: string, count: number): number {
  return Math.log(1 + count) * stem.length ** compounds.lengthPower;
}

/** What stands before a cut is known itself, or a compound of known words. */
function knownModifier(
  word: string,
  beginnings: Beginnings,
  cut: number,
  known: KnownStems,
  split: CompoundSplitter,
) {
  let compound: string | undefined;
  for (const link of linking) {
    const end = cut - link.length;
    if (!word.startsWith(link, end)) continue;
    const count = known.countOf(word, beginnings, 0, end);
    if (count !== undefined) return { stem: word.slice(0, end), count };
    if (compound !== undefined || end <= compounds.shortestPart * 2) continue;
    const stem = word.slice(0, end);
    if (split(stem).length > 0) compound = stem;
  }
  return compound === undefined ? undefined : { stem: compound, count: 1 };
}
