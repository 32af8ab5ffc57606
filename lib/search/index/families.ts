import type { StemInLanguage } from '../links/link';
import { families as limits } from '../weights';
import { DisjointSets } from './disjoint-sets';
import type { Lexicon, LexiconEntry } from './lexicon';
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

/** Groups the lexicon into families, in the order of their first member's fold key. */
export function familiesOf({ entries }: Lexicon, links: readonly LexiconLink[]): Family[] {
  const setOf = unite(entries, links);
  const families = new Map<number, Family>();
  for (const entry of entries) {
    const set = setOf(entry);
    const family = families.get(set);
    if (family) family.members.push(entry);
    else families.set(set, { members: [entry], links: [] });
  }
  for (const link of links) families.get(setOf(link.from))?.links.push(link);
  return [...families.values()].map(sorted).sort((a, b) => compareText(leadingKey(a), leadingKey(b)));
}

export function leadingKey({ members }: Family): string {
  return members[0]?.key ?? '';
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
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
  const leaders = new Map<string, LexiconEntry>();
  for (const entry of entries) {
    sets.join((leaders.get(entry.key) ?? entry).number, entry.number);
    leaders.set(entry.key, entry);
  }
  const order = [...links].sort(
    (a, b) => b.weight - a.weight || compareStems(a.from, b.from) || compareStems(a.to, b.to),
  );
  for (const { from, to } of order) sets.join(from.number, to.number);
  return ({ number }) => sets.setOf(number);
}

function compareStems(a: StemInLanguage, b: StemInLanguage): number {
  return compareText(a.lang, b.lang) || compareText(a.stem, b.stem);
}

function sorted({ members, links }: Family): Family {
  return {
    members: members.sort((a, b) => compareText(a.key, b.key) || compareStems(a, b)),
    links,
  };
}
