import type { View } from '@/components/view';
import { href, routes } from '@/lib/domain/route';
import { type ListQuery, listSearch } from '@/lib/select/list-query';

interface Props {
  view: View;
  query: ListQuery;
  page: number;
  pages: number;
}

/** Links to the neighbours and to the pages around this one. */
export function Pagination({ view: { locale, t }, query, page, pages }: Props) {
  if (pages < 2) return null;
  const link = (side: number) => `${href(locale, routes.cases())}${listSearch({ ...query, side })}`;
  return (
    <nav className="pagination" aria-label={t.list.pages}>
      {page > 1 && (
        <a href={link(page - 1)} rel="prev">
          {t.list.previous}
        </a>
      )}
      <ol>
        {around(page, pages).map((side) => (
          <li key={side}>
            <a
              href={link(side)}
              aria-label={t.list.page(side)}
              aria-current={side === page ? 'page' : undefined}
            >
              {side}
            </a>
          </li>
        ))}
      </ol>
      {page < pages && (
        <a href={link(page + 1)} rel="next">
          {t.list.next}
        </a>
      )}
    </nav>
  );
}

/** First, last and up to two on either side. */
function around(page: number, pages: number): number[] {
  const near = [page - 2, page - 1, page, page + 1, page + 2].filter((side) => side >= 1 && side <= pages);
  return [...new Set([1, ...near, pages])];
}
