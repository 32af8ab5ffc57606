import type { View } from '@/components/view';
import { href, routes } from '@/lib/domain/route';
import { capitalized } from '@/lib/i18n/format';
import { roleInText, roleOf } from '@/lib/i18n/role';

interface Props {
  view: View;
  id: string;
  /** Words of a link within a text. */
  text?: string;
  /** Whether a sentence of that text begins with it. */
  isFirst?: boolean;
}

/** A person by name, linked where there is a page; where the name may not be shown, the role stands instead. */
export function PersonName({ view, id, text, isFirst }: Props) {
  const { locale, index } = view;
  const person = index.people[id];
  if (!person) return null;
  if (person.name === undefined) {
    const role =
      text === undefined
        ? capitalized(roleOf(person, locale, index), locale)
        : roleInText(person, locale, index, isFirst);
    return <span>{role}</span>;
  }
  const name = text || person.name;
  if (!person.places.includes('page')) return <span>{name}</span>;
  return <a href={href(locale, routes.person(id))}>{name}</a>;
}
