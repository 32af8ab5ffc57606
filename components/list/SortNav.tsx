import type { View } from '@/components/view';
import { href, routes } from '@/lib/domain/route';
import { type ListQuery, listSearch, sortOrders } from '@/lib/select/list-query';

export function SortNav({ view: { locale, t }, query }: { view: View; query: ListQuery }) {
  return (
    <nav className="sort" aria-label={t.list.sort}>
      <ul>
        {sortOrders.map((sort) => (
          <li key={sort}>
            <a
              id={`sort-${sort}`}
              href={`${href(locale, routes.cases())}${listSearch({ ...query, sort, side: 1 })}`}
              aria-current={sort === query.sort ? 'true' : undefined}
            >
              {t.list.sortBy[sort]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
