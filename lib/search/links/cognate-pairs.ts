/** Two cognates: positions among the stems of the pair's languages, and the distance per letter of the longer one. */
export type CognatePair = readonly [from: number, to: number, cost: number];

/** Hundreds of thousands of {@link CognatePair}s without an object each. */
export interface CognatePairs {
  from: Int32Array;
  to: Int32Array;
  costs: Float64Array;
}

function pairAt({ from, to, costs }: CognatePairs, place: number): CognatePair {
  return [from[place] ?? 0, to[place] ?? 0, costs[place] ?? 0];
}

/**
 * The pairs of which both stems are kept, in the same order, with the stems' positions now.
 * @param fromPlaces where each stem stands now; below 0 when its pairs are not kept
 */
export function keptPairs(
  { from, to, costs }: CognatePairs,
  fromPlaces: Int32Array,
  toPlaces: Int32Array,
): CognatePairs {
  const kept = emptyPairs(costs.length);
  let count = 0;
  for (let i = 0; i < costs.length; i++) {
    const [a, b] = [fromPlaces[from[i] ?? -1] ?? -1, toPlaces[to[i] ?? -1] ?? -1];
    if (a < 0 || b < 0) continue;
    kept.from[count] = a;
    kept.to[count] = b;
    kept.costs[count++] = costs[i] ?? 0;
  }
  return {
    from: kept.from.subarray(0, count),
    to: kept.to.subarray(0, count),
    costs: kept.costs.subarray(0, count),
  };
}

/**
 * Two lists in one order, merged into one.
 * @param compare below 0 where the first pair comes first
 */
export function mergedPairs(
  kept: CognatePairs,
  added: readonly CognatePair[],
  compare: (a: CognatePair, b: CognatePair) => number,
): CognatePairs {
  const count = kept.costs.length;
  const merged = emptyPairs(count + added.length);
  const set = (place: number, [from, to, cost]: CognatePair) => {
    merged.from[place] = from;
    merged.to[place] = to;
    merged.costs[place] = cost;
  };
  let next = 0;
  added.forEach((pair, position) => {
    while (next < count && isBefore(kept, next, pair, compare)) set(position + next, pairAt(kept, next++));
    set(position + next, pair);
  });
  merged.from.set(kept.from.subarray(next), next + added.length);
  merged.to.set(kept.to.subarray(next), next + added.length);
  merged.costs.set(kept.costs.subarray(next), next + added.length);
  return merged;
}

/** Costs alone decide nearly always, without an object for the pair. */
function isBefore(
  pairs: CognatePairs,
  place: number,
  other: CognatePair,
  compare: (a: CognatePair, b: CognatePair) => number,
): boolean {
  const cost = pairs.costs[place] ?? 0;
  return cost < other[2] || (cost === other[2] && compare(pairAt(pairs, place), other) < 0);
}

function emptyPairs(length: number): CognatePairs {
  return { from: new Int32Array(length), to: new Int32Array(length), costs: new Float64Array(length) };
}
