import type { Locale } from '@/lib/domain/locale';
import { replacePersonMarks } from '@/lib/domain/person-mark';
import type { LibraryIndex, PublicPerson } from '@/lib/domain/record';
import { roleInText, roleOf } from '@/lib/i18n/role';

/*
 * A copy leaves the site: what it says cannot be taken back. So it names only people whose permission covers
 * that; for all others, those included whom the page itself names from a public source, the role stands.
 */

/** The name by which a person may be called in copies, if there is one. */
export function copyName(person: PublicPerson | undefined): string | undefined {
  return person?.places.includes('copy') ? person.name : undefined;
}

/** What stands for a person in a copy: the name where it may, else the role. Empty for an id that nobody has. */
export function nameOrRole(id: string, locale: Locale, index: LibraryIndex): string {
  const person = index.people[id];
  return person ? (copyName(person) ?? roleOf(person, locale, index)) : '';
}

/** Names and roles of several people, each once: two consultants of one firm may have the same role. */
export function namesOrRoles(ids: readonly string[], locale: Locale, index: LibraryIndex): string[] {
  const wordsFor = (id: string) => {
    const person = index.people[id];
    return person ? [copyName(person) ?? roleInText(person, locale, index)] : [];
  };
  return [...new Set(ids.flatMap(wordsFor))];
}

/** Plain text of a record with its marks of people replaced for a copy. */
export function withCopyNames(plain: string, locale: Locale, index: LibraryIndex): string {
  return replacePersonMarks(plain, (id, words, isFirst) => {
    const person = index.people[id];
    if (!person) return '';
    return copyName(person) === undefined
      ? roleInText(person, locale, index, isFirst)
      : words || nameOrRole(id, locale, index);
  });
}
