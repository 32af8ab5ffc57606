import type { View } from '@/components/view';
import type { CaseEntry, CaseRecord, CaseText } from '@/lib/domain/record';
import type { Related } from '@/lib/select/related';
import { CallToAction } from './CallToAction';
import { CaseBody } from './CaseBody';
import { CaseHero } from './CaseHero';
import { Contents } from './Contents';
import { FactsPanel } from './FactsPanel';
import { Glance } from './Glance';
import { RelatedCases } from './RelatedCases';

interface Props {
  view: View;
  entry: CaseEntry;
  record: CaseRecord;
  text: CaseText;
  related: Related[];
}

/** A whole case: hero, glance, then contents, text and facts side by side. */
export function CaseArticle({ view, entry, record, text, related }: Props) {
  const { t } = view;
  return (
    <>
      <article>
        <CaseHero view={view} entry={entry} record={record} text={text} />
        <Glance view={view} text={text} />
        <div className="columns">
          <FactsPanel view={view} record={record} text={text} />
          <Contents view={view} outline={text.body.outline} />
          <div className="reading">
            <CaseBody view={view} body={text.body} />
            {text.links.length > 0 && (
              <section className="prose" aria-labelledby="links">
                <h2 id="links">{t.caseLabels.links}</h2>
                <ul>
                  {text.links.map((link) => (
                    <li key={link.url}>
                      <a href={link.url}>{link.title}</a>
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </div>
        </div>
        <CallToAction view={view} entry={entry} title={text.title} />
      </article>
      <RelatedCases view={view} related={related} />
    </>
  );
}
