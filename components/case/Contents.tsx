import type { View } from '@/components/view';
import type { OutlineEntry } from '@/lib/domain/record';
import { withPeople } from '@/lib/i18n/role';

/** The case's sections; a script marks the one being read. */
export function Contents({ view: { locale, t, index }, outline }: { view: View; outline: OutlineEntry[] }) {
  const sections = outline.filter((entry) => entry.depth === 2);
  if (sections.length < 2) return null;
  return (
    <reading-position>
      <nav className="contents" aria-label={t.caseLabels.contents}>
        <ol>
          {sections.map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`}>{withPeople(text, locale, index)}</a>
            </li>
          ))}
        </ol>
      </nav>
    </reading-position>
  );
}
