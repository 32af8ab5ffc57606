import { CaseGrid } from '@/components/case/CaseGrid';
import type { View } from '@/components/view';
import type { CaseEntry } from '@/lib/domain/record';
import { href, routes } from '@/lib/domain/route';
import { collator } from '@/lib/i18n/format';
import { clientName } from '@/lib/i18n/role';
import { type CaseList, listCases, type SortKeys } from '@/lib/select/case-list';
import { facets, type ListQuery } from '@/lib/select/list-query';
import { readingLanguage } from '@/lib/select/reading-language';
import { FacetNav } from './FacetNav';
import { Pagination } from './Pagination';
import { SortNav } from './SortNav';

/** The case list at any choice of facets, order and page: the same component for the prerendered and the made-on-request page. */
export function CaseListing({ view, query }: { view: View; query: ListQuery }) {
  const { locale, t, index } = view;
  const list = listCases(index, query, locale, sortKeys(view));
  const isNarrowed = facets.some((facet) => query[facet] !== undefined);
  return (
    <div className="listing">
      <div className="page-head">
        <h1>{t.list.title}</h1>
        <p className="lead">{t.list.lead}</p>
      </div>
      <div className="list-columns">
        <div className="filters">
          {facets.map((facet) => (
            <FacetNav key={facet} view={view} query={query} facet={facet} values={list.facets[facet]} />
          ))}
        </div>
        <div className="results">
          <div className="list-line">
            <p role="status">
              {t.list.count(list.total)}
              {list.pages > 1 && `, ${t.list.pageOf(list.page, list.pages)}`}
            </p>
            {isNarrowed && <a href={href(locale, routes.cases())}>{t.list.clear}</a>}
            <SortNav view={view} query={query} />
          </div>
          <Results view={view} list={list} />
          <Pagination view={view} query={query} page={list.page} pages={list.pages} />
        </div>
      </div>
    </div>
  );
}

function Results({ view, list }: { view: View; list: CaseList }) {
  const { locale, t } = view;
  if (list.entries.length > 0) return <CaseGrid view={view} entries={list.entries} level="h2" />;
  return (
    <div className="empty">
      <h2>{t.list.emptyTitle}</h2>
      <p>{t.list.emptyText}</p>
      <p>
        <a className="button" href={href(locale, routes.cases())}>
          {t.home.allCases}
        </a>
      </p>
    </div>
  );
}

function sortKeys({ locale, index }: View): SortKeys {
  return {
    compare: collator(locale),
    title: (entry: CaseEntry) => {
      const lang = readingLanguage(entry.texts, locale);
      return (lang && entry.texts[lang]?.title) ?? '';
    },
    client: (entry: CaseEntry) => {
      const client = index.clients[entry.client];
      return client ? clientName(client, locale) : '';
    },
  };
}
