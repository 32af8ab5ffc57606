import type { LibraryView, View } from '@/components/view';
import { href, routes } from '@/lib/domain/route';
import type { FoundPage } from '@/lib/results/found-page';
import { resultAddress } from '@/lib/results/result-address';
import type { ResultList } from '@/lib/results/result-lists';
import type { MarkedText } from '@/lib/search/query/excerpt';
import type { LoadedRow } from '@/lib/search/search';
import { emptyQuery, type ListQuery, listSearch } from '@/lib/select/list-query';
import { popularThemes } from '@/lib/select/themes';

const mostThemes = 8;

interface Props {
  view: LibraryView;
  query: ListQuery;
  found: FoundPage;
}

/** What a search found: a list for each language, the reader's own first, and at last what answers in part. */
export function SearchResults({ view, query, found }: Props) {
  if (found.lists.length === 0) return <NothingFound view={view} query={query} found={found} />;
  return (
    <>
      {found.lists.map((list) => (
        <section key={list.heading} aria-labelledby={`hits-${list.heading}`}>
          <h2 className="hits-heading" id={`hits-${list.heading}`}>
            {headingOf(view, list)} <span className="count">{list.total}</span>
          </h2>
          <ol className="hits">
            {list.rows.map((row) => (
              <li key={row.document}>
                <Hit view={view} row={row} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function headingOf({ t }: View, { heading }: ResultList): string {
  return heading === 'partial' ? t.search.partial : t.search.inLanguage[heading];
}

function Hit({ view: { t }, row }: { view: LibraryView; row: LoadedRow }) {
  return (
    <article className="hit" lang={row.lang}>
      <p className="hit-line">
        <span>{row.client}</span>
        <span className="badge">{t.languageNames[row.lang]}</span>
      </p>
      <h3 className="hit-title">
        <a href={resultAddress(row)} hrefLang={row.lang}>
          <Marked text={row.title} />
        </a>
      </h3>
      <p className="hit-text">
        {row.section?.heading && <b>{row.section.heading}</b>} <Marked text={row.text} />
      </p>
    </article>
  );
}

function Marked({ text }: { text: MarkedText }) {
  return (
    <>
      {text.map(({ text: piece, isHit }, position) =>
        // Pieces of one text have no identity but their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: a static list
        isHit ? <mark key={position}>{piece}</mark> : piece,
      )}
    </>
  );
}

function NothingFound({ view, query, found }: Props) {
  const { locale, t } = view;
  const list = (changed: ListQuery) => `${href(locale, routes.cases())}${listSearch(changed)}`;
  return (
    <div className="empty">
      <h2>{t.search.none(query.q ?? '')}</h2>
      <p>{t.search.noneText}</p>
      {found.suggestions.length > 0 && (
        <>
          <h3>{t.search.nearest}</h3>
          <ul className="chips">
            {found.suggestions.map((word) => (
              <li key={word}>
                <a href={list({ ...emptyQuery, q: word })}>{word}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t.search.themes}</h3>
      <ul className="chips">
        {popularThemes(view.index, mostThemes).map(([id]) => (
          <li key={id}>
            <a href={href(locale, routes.theme(id))}>{view.index.themes[id]?.labels[locale]}</a>
          </li>
        ))}
      </ul>
      <p>
        <a className="button" href={list(emptyQuery)}>
          {t.search.clear}
        </a>
      </p>
    </div>
  );
}
