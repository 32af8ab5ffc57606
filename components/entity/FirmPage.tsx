import { NewestCases } from '@/components/case/NewestCases';
import type { View } from '@/components/view';
import type { FirmPart } from '@/lib/select/page-parts';
import { NewsList } from './NewsList';
import { PageHead } from './PageHead';
import { PeopleList } from './PeopleList';

/** A consultancy: its cases, its people, its news. */
export function FirmPage({ view, part }: { view: View; part: FirmPart }) {
  const { t } = view;
  const { firm, cases, total, people, news } = part;
  return (
    <>
      <PageHead
        kicker={t.caseLabels.firm}
        title={firm.name}
        lead={total > 0 ? t.list.count(total) : undefined}
      >
        {firm.url && (
          <p>
            <a href={firm.url}>{t.firms.website}</a>
          </p>
        )}
      </PageHead>
      {total > 0 && (
        <section className="related" aria-labelledby="case">
          <h2 id="case">{t.firms.cases}</h2>
          <NewestCases view={view} cases={cases} total={total} choice={{ firma: firm.id }} />
        </section>
      )}
      {people.length > 0 && (
        <section className="related" aria-labelledby="person">
          <h2 id="person">{t.firms.people}</h2>
          <PeopleList view={view} people={people} />
        </section>
      )}
      {news.length > 0 && (
        <section className="related" aria-labelledby="nytt">
          <h2 id="nytt">{t.firms.news}</h2>
          <NewsList view={view} news={news} level="h3" />
        </section>
      )}
    </>
  );
}
