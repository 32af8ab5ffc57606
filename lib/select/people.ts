import type { CaseEntry, LibraryIndex, PublicPerson } from '@/lib/domain/record';
import { lookupsOf } from './lookups';

/** People who may have a page: all of whom permission says so. */
export function peopleWithPage(index: LibraryIndex): PublicPerson[] {
  return Object.values(index.people).filter((person) => person.places.includes('page'));
}

/** The named consultants of a firm. */
export function peopleOfFirm(firm: string, index: LibraryIndex): PublicPerson[] {
  return peopleWithPage(index).filter(
    (person) =>
      person.side === 'consultant' &&
      (person.firm === firm || person.titles.some((title) => title.firm === firm)),
  );
}

/** A person's part in a case: did the work, wrote the source, or is named in it. */
export type Part = 'consultant' | 'named';

/** The cases that name a person, in the order of the index. */
export function casesOfPerson(id: string, index: LibraryIndex): { entry: CaseEntry; part: Part }[] {
  const cases = lookupsOf(index).byPerson.get(id) ?? [];
  return cases.map((entry) => ({ entry, part: entry.consultants.includes(id) ? 'consultant' : 'named' }));
}
