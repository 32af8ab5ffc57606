import type { View } from '@/components/view';
import { href, routes } from '@/lib/domain/route';
import { roleInText, roleOf } from '@/lib/i18n/role';

/**
 * A person by name, linked where there is a page; where the name may not be shown, the role stands instead.
 * @param text words of a link within a text
 */
export function PersonName({ view, id, text }: { view: View; id: string; text?: string }) {
  const { locale, index } = view;
  const person = index.people[id];
  if (!person) return null;
  if (person.name === undefined) {
    const role = text === undefined ? roleOf : roleInText;
    return <span>{role(person, locale, index)}</span>;
  }
  const name = text || person.name;
  if (!person.places.includes('page')) return <span>{name}</span>;
  return <a href={href(locale, routes.person(id))}>{name}</a>;
}
