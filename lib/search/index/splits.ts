import { beginningsOf, KnownStems } from './known-stems';

/** How the stems of one language were split, and what that was decided by. */
export interface Splits {
  /** In how many documents each stem stands. */
  frequencies: ReadonlyMap<string, number>;
  /** The stems of each one's parts; none where it is no compound. */
  parts: ReadonlyMap<string, readonly string[]>;
}

/**
 * The splits of an earlier collection that hold in this one: a split is decided by how frequent the stretches
 * of the stem are, so only stems in which one stands that has changed are split again.
 * @param frequencies in how many documents each stem stands now
 */
export function stillSplit(
  before: Splits,
  frequencies: ReadonlyMap<string, number>,
): Map<string, readonly string[]> {
  const changed = changedStems(before.frequencies, frequencies);
  const kept = new Map<string, readonly string[]>();
  for (const [stem, parts] of before.parts)
    if (frequencies.has(stem) && !holdsAny(stem, changed)) kept.set(stem, parts);
  return kept;
}

function changedStems(before: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>): KnownStems {
  const changed = new Map<string, number>();
  for (const [stem, count] of now) if (before.get(stem) !== count) changed.set(stem, count);
  for (const stem of before.keys()) if (!now.has(stem)) changed.set(stem, 0);
  return new KnownStems(changed);
}

/** Whether any of them stands in a word. */
function holdsAny(word: string, stems: KnownStems): boolean {
  const beginnings = beginningsOf(word);
  for (let start = 0; start < word.length; start++)
    for (let end = start + 1; end <= word.length; end++)
      if (stems.countOf(word, beginnings, start, end) !== undefined) return true;
  return false;
}
