import { beginningsOf, KnownStems } from './known-stems';

/** How the stems of one language were split, and what that was decided by. */
export interface Splits {
  stems: readonly string[];
  /** In how many documents each stem stands. */
  frequencies: Int32Array;
  /** The stems of each one's parts, with "+" between them; empty where it is no compound. */
  parts: readonly string[];
}

const none: readonly string[] = [];

/** What of an earlier collection's splits holds in this one. */
export interface StillSplit {
  kept: Map<string, readonly string[]>;
  /** The others, with what they were. */
  undecided: [stem: string, parts: string][];
}

/**
 * A split is decided by how frequent the stretches of the stem are, so only stems in which one stands that has
 * changed are split again.
 * @param frequencies in how many documents each stem stands now
 */
export function stillSplit(before: Splits, frequencies: ReadonlyMap<string, number>): StillSplit {
  const changed = changedStems(before, frequencies);
  const kept: StillSplit['kept'] = new Map();
  const undecided: StillSplit['undecided'] = [];
  before.stems.forEach((stem, number) => {
    const parts = before.parts[number] ?? '';
    if (holdsAny(stem, changed)) undecided.push([stem, parts]);
    else kept.set(stem, parts === '' ? none : parts.split('+'));
  });
  return { kept, undecided };
}

/** The stems that are split otherwise than before. */
export function resplitStems(
  { undecided }: Pick<StillSplit, 'undecided'>,
  split: (stem: string) => readonly string[],
): string[] {
  return undecided.filter(([stem, parts]) => split(stem).join('+') !== parts).map(([stem]) => stem);
}

/** Stems that stand in more or fewer documents than before, were not there, or are gone. */
function changedStems({ stems, frequencies: before }: Splits, now: ReadonlyMap<string, number>): KnownStems {
  const changed = new Map(now);
  stems.forEach((stem, number) => {
    const count = now.get(stem);
    if (count === before[number]) changed.delete(stem);
    else changed.set(stem, count ?? 0);
  });
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

/** @returns what the next build may take from memory */
export function rememberSplits(
  frequencies: ReadonlyMap<string, number>,
  split: (stem: string) => readonly string[],
): Splits {
  const stems = [...frequencies.keys()];
  return {
    stems,
    frequencies: Int32Array.from(frequencies.values()),
    parts: stems.map((stem) => split(stem).join('+')),
  };
}
