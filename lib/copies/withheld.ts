import { type SpellsName, spellsAny } from '@/lib/domain/name-in-address';
import type { LibraryIndex } from '@/lib/domain/record';
import { copyName } from './copy-names';

const known = new WeakMap<LibraryIndex, SpellsName>();

/** Tells addresses that spell the name, or the id, of somebody whom copies may not name. */
export function withheldIn(index: LibraryIndex): SpellsName {
  const test = known.get(index) ?? spellsAny(withheldNames(index));
  known.set(index, test);
  return test;
}

function withheldNames({ people }: LibraryIndex): string[] {
  return Object.values(people)
    .filter((person) => copyName(person) === undefined)
    .flatMap(({ id, name }) => (name === undefined ? [id] : [id, name]));
}
