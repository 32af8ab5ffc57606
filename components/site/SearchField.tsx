import type { View } from '@/components/view';
import { longestQuery } from '@/lib/domain/longest-query';
import { href, routes } from '@/lib/domain/route';

/** The search field of every page: a form that leads to the list, and by script to the dialog. */
export function SearchField({ view: { locale, t } }: { view: View }) {
  return (
    <site-search>
      <search>
        <form action={href(locale, routes.cases())}>
          <input
            className="search-field"
            type="search"
            name="q"
            placeholder={t.search.label}
            aria-label={t.search.label}
            autoComplete="off"
            maxLength={longestQuery}
          />
        </form>
      </search>
    </site-search>
  );
}
