import { families as limits } from '../weights';
import { DisjointSets } from './disjoint-sets';
import type { LexiconEntry } from './lexicon';
import type { LexiconLink } from './link-lexicon';

/**
 * Words that are looked up together: those with one fold key and those that are strongly linked. A family
 * lies in one place of one shard, so that a word and its counterparts in the other languages cost one
 * fetch. A word belongs to one family; links that lead out of it are named in full.
 */
export interface Family {
  members: LexiconEntry[];
  links: LexiconLink[];
}

/**
 * Groups the lexicon into families, in the order of their first members.
 * @param entries in the lexicon's order, which members and families keep
 */
export function familiesOf(entries: readonly LexiconEntry[], links: readonly LexiconLink[]): Family[] {
  const setOf = unite(entries, links);
  const families = new Map<number, Family>();
  for (const entry of entries) {
    const set = setOf(entry);
    const family = families.get(set);
    if (family) family.members.push(entry);
    else families.set(set, { members: [entry], links: [] });
  }
  for (const link of links) families.get(setOf(link.from))?.links.push(link);
  return [...families.values()];
}

/** The fold key of its first member, by which a family is sorted into shards. */
export function leadingKey({ members }: Family): string {
  return members[0]?.key ?? '';
}

/**
 * Union of sets, the strongest links first, up to a size: chains of weak links must not tie everything together.
 * @returns a function from entry to the number of its set
 */
function unite(
  entries: readonly LexiconEntry[],
  links: readonly LexiconLink[],
): (entry: LexiconEntry) => number {
  const sets = new DisjointSets(entries.length, limits.largest);
  const places = new Int32Array(entries.length);
  entries.forEach(({ number, key }, place) => {
    places[number] = place;
    const before = entries[place - 1];
    if (before?.key === key) sets.join(before.number, number);
  });
  const placeOf = ({ number }: LexiconEntry) => places[number] ?? 0;
  const order = [...links].sort(
    (a, b) => b.weight - a.weight || placeOf(a.from) - placeOf(b.from) || placeOf(a.to) - placeOf(b.to),
  );
  for (const { from, to } of order) sets.join(from.number, to.number);
  return ({ number }) => sets.setOf(number);
}
