import { CaseGrid } from '@/components/case/CaseGrid';
import type { View } from '@/components/view';
import type { Firm } from '@/lib/domain/entity-schema';
import { peopleOfFirm } from '@/lib/select/people';
import { NewsList } from './NewsList';
import { PageHead } from './PageHead';
import { PeopleList } from './PeopleList';

/** A consultancy: its cases, its people, its news. */
export function FirmPage({ view, firm }: { view: View; firm: Firm }) {
  const { t, index } = view;
  const cases = index.cases.filter((entry) => entry.firm === firm.id);
  const people = peopleOfFirm(firm.id, index);
  const news = index.news.filter((item) => item.firm === firm.id);
  return (
    <>
      <PageHead
        kicker={t.caseLabels.firm}
        title={firm.name}
        lead={cases.length > 0 ? t.list.count(cases.length) : undefined}
      >
        {firm.url && (
          <p>
            <a href={firm.url}>{t.firms.website}</a>
          </p>
        )}
      </PageHead>
      {cases.length > 0 && (
        <section className="related" aria-labelledby="case">
          <h2 id="case">{t.firms.cases}</h2>
          <CaseGrid view={view} entries={cases} level="h3" />
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
