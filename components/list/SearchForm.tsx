import type { View } from '@/components/view';
import { longestQuery } from '@/lib/domain/longest-query';
import { href, routes } from '@/lib/domain/route';
import { facets, type ListQuery } from '@/lib/select/list-query';

/** The list's own search field. What has been chosen beside stays chosen. */
export function SearchForm({ view: { locale, t }, query }: { view: View; query: ListQuery }) {
  return (
    <search aria-label={t.list.title}>
      <form className="list-form" action={href(locale, routes.cases())}>
        <input
          className="search-field"
          type="search"
          name="q"
          defaultValue={query.q}
          placeholder={t.search.label}
          aria-label={t.search.label}
          autoComplete="off"
          spellCheck="false"
          maxLength={longestQuery}
        />
        {facets.map((facet) =>
          query[facet] ? <input key={facet} type="hidden" name={facet} value={query[facet]} /> : null,
        )}
        <button className="button" type="submit">
          {t.search.submit}
        </button>
      </form>
    </search>
  );
}
