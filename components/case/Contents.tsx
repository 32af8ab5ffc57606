import type { View } from '@/components/view';
import type { OutlineEntry } from '@/lib/domain/record';

/** The case's sections; a script marks the one being read. */
export function Contents({ view: { t }, outline }: { view: View; outline: OutlineEntry[] }) {
  const sections = outline.filter((entry) => entry.depth === 2);
  if (sections.length < 2) return null;
  return (
    <reading-position>
      <nav className="contents" aria-label={t.caseLabels.contents}>
        <ol>
          {sections.map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ol>
      </nav>
    </reading-position>
  );
}
