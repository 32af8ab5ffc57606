import { PersonName } from '@/components/text/PersonName';
import type { View } from '@/components/view';
import type { PublicPerson } from '@/lib/domain/record';
import { collator } from '@/lib/i18n/format';
import { roleOf } from '@/lib/i18n/role';

/** People by name, each with the role that stands first. */
export function PeopleList({ view, people }: { view: View; people: PublicPerson[] }) {
  const { locale, index } = view;
  const compare = collator(locale);
  const sorted = [...people].sort((a, b) => compare(a.name ?? '', b.name ?? ''));
  return (
    <ul className="register">
      {sorted.map((person) => (
        <li key={person.id}>
          <PersonName view={view} id={person.id} />
          <span>{roleOf(person, locale, index)}</span>
        </li>
      ))}
    </ul>
  );
}
