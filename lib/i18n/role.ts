import type { Client, Firm } from '@/lib/domain/entity-schema';
import { isAnonymous } from '@/lib/domain/entity-schema';
import type { Locale } from '@/lib/domain/locale';
import { replacePersonMarks } from '@/lib/domain/person-mark';
import type { LibraryIndex, PublicPerson } from '@/lib/domain/record';
import { capitalized } from './format';
import { ui } from './ui';

type Names = Pick<LibraryIndex, 'clients' | 'firms'>;

/** A client as the public may know it: its name in a language, or its public label. */
export function clientName(client: Client, locale: Locale): string {
  return isAnonymous(client) ? client.publicLabel[locale] : client.names[locale];
}

/** Where a title is held: "Concern", "Bærum kommune"; empty where the title says it all. */
export function titlePlace(
  title: PublicPerson['titles'][number],
  locale: Locale,
  { clients, firms }: Names,
): string {
  if (title.firm) return firms[title.firm]?.name ?? '';
  if (title.client) {
    const client = clients[title.client];
    return client ? clientName(client, locale) : '';
  }
  return title.organisation ?? '';
}

/** A person's role, which stands beside the name, or instead of it where the name may not be shown. */
export function roleOf(person: PublicPerson, locale: Locale, names: Names): string {
  const title = person.titles[0];
  if (title) {
    const place = titlePlace(title, locale, names);
    return place ? `${title.title[locale]}, ${place}` : title.title[locale];
  }
  return fallbackRole(person, locale, person.firm ? names.firms[person.firm] : undefined);
}

/**
 * The role in running text, where the name may not be shown: "konsult hos Concern", "kommunchef i Hedemora kommun".
 * @param isFirst whether a sentence begins with it
 */
export function roleInText(person: PublicPerson, locale: Locale, names: Names, isFirst = false): string {
  const title = person.titles[0];
  const place = title && titlePlace(title, locale, names);
  // Both words are the same in all three languages.
  const role = place
    ? `${title.title[locale]} ${title.client ? 'i' : 'hos'} ${place}`
    : roleOf(person, locale, names);
  return isFirst ? capitalized(role, locale) : role;
}

function fallbackRole({ side }: PublicPerson, locale: Locale, firm: Firm | undefined): string {
  const { roleFallback } = ui(locale);
  if (side === 'consultant' && firm) return roleFallback.consultant(firm.name);
  return side === 'client' ? roleFallback.client : roleFallback.other;
}

/** Plain text with the marks of people replaced: by their names as linked, or by their roles where those may not be shown. */
export function withPeople(
  plain: string,
  locale: Locale,
  index: Names & Pick<LibraryIndex, 'people'>,
): string {
  return replacePersonMarks(plain, (id, words, isFirst) => {
    const person = index.people[id];
    if (!person) return words;
    return person.name === undefined ? roleInText(person, locale, index, isFirst) : words || person.name;
  });
}
