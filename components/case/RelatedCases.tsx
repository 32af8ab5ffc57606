import type { View } from '@/components/view';
import { unreachable } from '@/lib/domain/unreachable';
import { formatList } from '@/lib/i18n/format';
import { clientName } from '@/lib/i18n/role';
import type { Reason, Related } from '@/lib/select/related';
import { CaseCard } from './CaseCard';

/** Cases to read next, each with the reason why. */
export function RelatedCases({ view, related }: { view: View; related: Related[] }) {
  if (related.length === 0) return null;
  return (
    <section className="related" aria-labelledby="related">
      <h2 id="related">{view.t.caseLabels.related}</h2>
      <ul className="grid">
        {related.map(({ entry: other, reasons }) => (
          <li key={other.slug}>
            <CaseCard
              view={view}
              entry={other}
              level="h3"
              reason={reasons[0] && reasonText(view, reasons[0])}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function reasonText({ locale, t, index }: View, reason: Reason): string {
  switch (reason.kind) {
    case 'chosen':
      return t.reason.chosen;
    case 'client': {
      const client = index.clients[reason.client];
      return t.reason.client(client ? clientName(client, locale) : '');
    }
    case 'themes': {
      const labels = reason.themes
        .map((id) => index.themes[id]?.labels[locale])
        .filter((label) => label !== undefined);
      return t.reason.themes(formatList(labels, locale));
    }
    case 'firm':
      return t.reason.firm(index.firms[reason.firm]?.name ?? '');
    default:
      return unreachable(reason);
  }
}
