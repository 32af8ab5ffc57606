import { CaseGrid } from '@/components/case/CaseGrid';
import type { View } from '@/components/view';
import { capitalized } from '@/lib/i18n/format';
import { roleOf, titlePlace } from '@/lib/i18n/role';
import type { PersonPart } from '@/lib/select/page-parts';
import { NewsList } from './NewsList';
import { PageHead } from './PageHead';

/** A person with the cases they worked on and those that name them. */
export function PersonPage({ view, part: { person, cases, news } }: { view: View; part: PersonPart }) {
  const { locale, t, index } = view;
  const parts = [
    { part: 'consultant', heading: t.people.asConsultant },
    { part: 'named', heading: t.people.asNamed },
  ] as const;
  return (
    <>
      <PageHead title={person.name ?? ''}>
        <ul className="lead titles">
          {person.titles.length === 0 && <li>{capitalized(roleOf(person, locale, index), locale)}</li>}
          {person.titles.map((title) => (
            <li key={title.title[locale]}>
              {[capitalized(title.title[locale], locale), titlePlace(title, locale, index)]
                .filter(Boolean)
                .join(', ')}
            </li>
          ))}
          {person.email && (
            <li>
              <a href={`mailto:${person.email}`}>{person.email}</a>
            </li>
          )}
          {person.phone && (
            <li>
              <a href={`tel:${person.phone.replace(/[^+\d]/g, '')}`}>{person.phone}</a>
            </li>
          )}
        </ul>
      </PageHead>
      {parts.map(({ part, heading }) => {
        const entries = cases.filter((found) => found.part === part).map((found) => found.entry);
        if (entries.length === 0) return null;
        return (
          <section key={part} className="related" aria-labelledby={part}>
            <h2 id={part}>{heading}</h2>
            <CaseGrid view={view} entries={entries} level="h3" />
          </section>
        );
      })}
      {news.length > 0 && (
        <section className="related" aria-labelledby="nytt">
          <h2 id="nytt">{t.people.news}</h2>
          <NewsList view={view} news={news} level="h3" />
        </section>
      )}
    </>
  );
}
