import { compounds } from '../weights';

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
 * @returns a function from stem to the stems of its parts, first to last; empty when it is no compound
 */
export function compoundSplitter(frequencies: ReadonlyMap<string, number>): CompoundSplitter {
  const known = new Map([...frequencies].filter(([stem]) => isPossiblePart(stem)));
  const memo = new Map<string, readonly string[]>();
  const split = (stem: string): readonly string[] => {
    const remembered = memo.get(stem);
    if (remembered) return remembered;
    memo.set(stem, []);
    const parts = bestSplit(stem, known, split).flatMap((part) =>
      split(part).length > 0 ? split(part) : [part],
    );
    memo.set(stem, parts);
    return parts;
  };
  return split;
}

/** A part that stands alone in one document is enough: rare parts lose against frequent ones by their score. */
function isPossiblePart(stem: string): boolean {
  return stem.length >= compounds.shortestPart && !endings.has(stem) && !/\d/.test(stem);
}

function bestSplit(stem: string, known: ReadonlyMap<string, number>, split: CompoundSplitter): string[] {
  let best: string[] = [];
  let bestScore = 0;
  for (let cut = stem.length - compounds.shortestPart; cut >= compounds.shortestPart; cut--) {
    const head = stem.slice(cut);
    const headCount = known.get(head);
    if (headCount === undefined) continue;
    const modifier = knownModifier(stem.slice(0, cut), known, split);
    if (!modifier) continue;
    const score = partScore(modifier.stem, modifier.count) * partScore(head, headCount);
    if (score > bestScore) [best, bestScore] = [[modifier.stem, head], score];
  }
  return best;
}

/** Frequent parts are likelier, and long parts much likelier than short ones. */
function partScore(stem: string, count: number): number {
  return Math.log(1 + count) * stem.length ** compounds.lengthPower;
}

/** A first part is known itself, or a compound of known words. */
function knownModifier(text: string, known: ReadonlyMap<string, number>, split: CompoundSplitter) {
  let compound: string | undefined;
  for (const link of linking) {
    if (!text.endsWith(link)) continue;
    const stem = text.slice(0, text.length - link.length);
    const count = known.get(stem);
    if (count !== undefined) return { stem, count };
    if (compound === undefined && stem.length > compounds.shortestPart * 2 && split(stem).length > 0)
      compound = stem;
  }
  return compound === undefined ? undefined : { stem: compound, count: 1 };
}
