import { CaseGrid } from '@/components/case/CaseGrid';
import type { LibraryView } from '@/components/view';
import type { CaseEntry } from '@/lib/domain/record';
import { href, routes } from '@/lib/domain/route';
import { collator } from '@/lib/i18n/format';
import { clientName } from '@/lib/i18n/role';
import type { FoundPage } from '@/lib/results/found-page';
import { type CaseList, listCases, type SortKeys } from '@/lib/select/case-list';
import { emptyQuery, type Facet, facets, type ListQuery, listSearch } from '@/lib/select/list-query';
import { readingLanguage } from '@/lib/select/reading-language';
import { FacetNav, hasChoice } from './FacetNav';
import { Pagination } from './Pagination';
import { SearchForm } from './SearchForm';
import { SearchResults } from './SearchResults';
import { SortNav } from './SortNav';

const usual: readonly Facet[] = ['tema', 'sektor', 'land', 'lang'];
const seldom: readonly Facet[] = ['klient', 'skala', 'firma', 'ar'];

interface Props {
  view: LibraryView;
  query: ListQuery;
  /** What was found, where the query searches for something. */
  found?: FoundPage;
}

/**
 * The case list at any choice of facets, order and page, or what a search found: the same component for the
 * prerendered and the made-on-request page. `<list-search>` swaps its columns while the reader types.
 */
export function CaseListing({ view, query, found }: Props) {
  const { locale, t, index } = view;
  const list = found ?? listCases(index, query, locale, sortKeys(view));
  const isNarrowed = facets.some((facet) => query[facet] !== undefined);
  const bare = `${href(locale, routes.cases())}${listSearch({ ...emptyQuery, q: query.q })}`;
  return (
    <list-search class="listing">
      <div className="page-head list-head">
        <h1>{t.list.title}</h1>
        <p className="lead">{t.list.lead}</p>
        <SearchForm view={view} query={query} />
      </div>
      <div className="list-columns">
        <div className="filters">
          {usual.map((facet) => (
            <FacetNav key={facet} view={view} query={query} facet={facet} values={list.facets[facet]} />
          ))}
          <MoreFacets view={view} query={query} list={list} />
        </div>
        <div className="results">
          <div className="list-line">
            <p className="list-count" id="list-count" tabIndex={-1}>
              {found ? t.search.count(found.total) : t.list.count(list.total)}
              {list.pages > 1 && `, ${t.list.pageOf(list.page, list.pages)}`}
            </p>
            {isNarrowed && <a href={bare}>{t.list.clear}</a>}
            {!found && <SortNav view={view} query={query} />}
          </div>
          {'lists' in list ? (
            <SearchResults view={view} query={query} found={list} />
          ) : (
            <Results view={view} list={list} />
          )}
          <Pagination view={view} query={query} page={list.page} pages={list.pages} />
        </div>
      </div>
    </list-search>
  );
}

/** Facets that few narrow by: folded away, so that the cases stay near. */
function MoreFacets({ view, query, list }: Omit<Props, 'found'> & { list: Pick<CaseList, 'facets'> }) {
  const offered = seldom.filter((facet) => hasChoice(query, facet, list.facets[facet]));
  if (offered.length === 0) return null;
  return (
    <details className="more-facets" open={offered.some((facet) => query[facet] !== undefined)}>
      <summary>{view.t.list.moreFacets}</summary>
      {offered.map((facet) => (
        <FacetNav key={facet} view={view} query={query} facet={facet} values={list.facets[facet]} />
      ))}
    </details>
  );
}

function Results({ view, list }: { view: LibraryView; list: CaseList }) {
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

function sortKeys({ locale, index }: LibraryView): SortKeys {
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
