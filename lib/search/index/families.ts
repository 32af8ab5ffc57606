import { type Link, stemKey } from '../links/link';
import { families as limits } from '../weights';
import { type Lexicon, LexiconEntry } from './lexicon';
import type { Vocabulary } from './vocabulary';

/**
 * Words that are looked up together: those with one fold key and those that are strongly linked. A family
 * lies in one place of one shard, so that a word and its counterparts in the other languages cost one
 * fetch. A word belongs to one family; links that lead out of it are named in full.
 */
export interface Family {
  members: LexiconEntry[];
  links: Link[];
}

/** Groups the lexicon into families, in the order of their first member's fold key. */
export function familiesOf(lexicon: Lexicon, links: readonly Link[], vocabulary: Vocabulary): Family[] {
  const entries = withLinkedOnly(lexicon, links, vocabulary);
  const sets = unite(entries, links);
  const families = new Map<string[], Family>();
  for (const entry of entries.values()) {
    const set = sets.get(stemKey(entry)) ?? [];
    const family = families.get(set) ?? { members: [], links: [] };
    family.members.push(entry);
    families.set(set, family);
  }
  for (const link of links) families.get(sets.get(stemKey(link.from)) ?? [])?.links.push(link);
  return [...families.values()].map(sorted).sort((a, b) => compareText(leadingKey(a), leadingKey(b)));
}

export function leadingKey({ members }: Family): string {
  return members[0]?.key ?? '';
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Words of our lists that stand in no document still lead to their counterparts. */
function withLinkedOnly(lexicon: Lexicon, links: readonly Link[], vocabulary: Vocabulary): Lexicon {
  const entries = new Map(lexicon);
  for (const { from } of links)
    if (!entries.has(stemKey(from))) entries.set(stemKey(from), new LexiconEntry(from, vocabulary));
  return entries;
}

/** Union of sets, the strongest links first, up to a size: chains of weak links must not tie everything together. */
function unite(entries: Lexicon, links: readonly Link[]): Map<string, string[]> {
  const sets = new Map([...entries.keys()].map((name) => [name, [name]]));
  const join = (a: string, b: string) => {
    const [first, second] = [sets.get(a), sets.get(b)];
    if (!first || !second || first === second || first.length + second.length > limits.largest) return;
    first.push(...second);
    for (const name of second) sets.set(name, first);
  };
  const leaders = new Map<string, string>();
  for (const [name, { key }] of entries) {
    join(leaders.get(key) ?? name, name);
    leaders.set(key, name);
  }
  const order = [...links].sort(
    (a, b) =>
      b.weight - a.weight ||
      compareText(stemKey(a.from), stemKey(b.from)) ||
      compareText(stemKey(a.to), stemKey(b.to)),
  );
  for (const { from, to } of order) join(stemKey(from), stemKey(to));
  return sets;
}

function sorted({ members, links }: Family): Family {
  return {
    members: members.sort((a, b) => compareText(a.key, b.key) || compareText(stemKey(a), stemKey(b))),
    links,
  };
}
