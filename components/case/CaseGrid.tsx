import type { View } from '@/components/view';
import type { CaseEntry } from '@/lib/domain/record';
import { CaseCard } from './CaseCard';

export function CaseGrid({ view, entries, level }: { view: View; entries: CaseEntry[]; level: 'h2' | 'h3' }) {
  return (
    <ul className="grid">
      {entries.map((entry) => (
        <li key={entry.slug}>
          <CaseCard view={view} entry={entry} level={level} />
        </li>
      ))}
    </ul>
  );
}
