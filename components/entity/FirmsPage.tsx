import type { LibraryView } from '@/components/view';
import { href, routes } from '@/lib/domain/route';
import { collator } from '@/lib/i18n/format';
import { PageHead } from './PageHead';

/** All firms with the number of their cases. */
export function FirmsPage({ view }: { view: LibraryView }) {
  const { locale, t, index } = view;
  const compare = collator(locale);
  const firms = Object.values(index.firms).sort((a, b) => compare(a.name, b.name));
  return (
    <>
      <PageHead title={t.firms.title} lead={t.firms.lead} />
      <ul className="register">
        {firms.map((firm) => (
          <li key={firm.id}>
            <a href={href(locale, routes.firm(firm.id))}>{firm.name}</a>
            <span>{t.list.count(index.cases.filter((entry) => entry.firm === firm.id).length)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
