import type { CaseEntry, LibraryIndex } from '@/lib/domain/record';

/** Key → the cases that have it, in the order of the index. */
export type Lookup = ReadonlyMap<string, CaseEntry[]>;

/** The cases of a library by what they name. */
export interface Lookups {
  byTheme: Lookup;
  byClient: Lookup;
  byFirm: Lookup;
  byPerson: Lookup;
  bySlug: ReadonlyMap<string, CaseEntry>;
}

const known = new WeakMap<Pick<LibraryIndex, 'cases'>, Lookups>();

/** Groups the index once, not once a page. */
export function lookupsOf(index: Pick<LibraryIndex, 'cases'>): Lookups {
  const lookups = known.get(index) ?? {
    byTheme: groupBy(index.cases, (entry) => entry.themes),
    byClient: groupBy(index.cases, (entry) => [entry.client]),
    byFirm: groupBy(index.cases, (entry) => [entry.firm]),
    byPerson: groupBy(index.cases, (entry) => new Set(entry.people)),
    bySlug: new Map(index.cases.map((entry) => [entry.slug, entry])),
  };
  known.set(index, lookups);
  return lookups;
}

function groupBy(entries: CaseEntry[], keysOf: (entry: CaseEntry) => Iterable<string>): Lookup {
  const groups = new Map<string, CaseEntry[]>();
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  }
  return groups;
}
