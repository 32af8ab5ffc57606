import { CaseGrid } from '@/components/case/CaseGrid';
import type { LibraryView } from '@/components/view';
import { href, routes } from '@/lib/domain/route';
import { collator } from '@/lib/i18n/format';
import { listCases } from '@/lib/select/case-list';
import { emptyQuery, listSearch } from '@/lib/select/list-query';

/** Cards and themes on the home page. */
const [cards, chips] = [9, 8];

export function HomePage({ view }: { view: LibraryView }) {
  const { locale, t, index } = view;
  const keys = { title: () => '', client: () => '', compare: collator(locale) };
  const list = listCases(index, emptyQuery, locale, keys);
  return (
    <div className="home">
      <div className="page-head home-head">
        <h1>{t.home.title}</h1>
        <p className="lead">{t.home.lead}</p>
      </div>
      <nav className="home-themes" aria-label={t.home.byTheme}>
        <ul className="chips">
          <li>
            <a className="chip-strong" href={href(locale, routes.cases())}>
              {t.home.allCases} <span className="count">{list.total}</span>
            </a>
          </li>
          {list.facets.tema.slice(0, chips).map(({ value, count }) => (
            <li key={value}>
              <a href={`${href(locale, routes.cases())}${listSearch({ ...emptyQuery, tema: value })}`}>
                {index.themes[value]?.labels[locale]} <span className="count">{count}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <CaseGrid view={view} entries={list.entries.slice(0, cards)} level="h2" />
      <p className="portrait-note">
        {t.home.portraitNote} <a href={`${href(locale, routes.about())}#portratt`}>{t.home.portraitMore}</a>
      </p>
    </div>
  );
}
