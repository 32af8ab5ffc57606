import type { ReactNode } from 'react';
import { PersonName } from '@/components/text/PersonName';
import type { View } from '@/components/view';
import { isAnonymous, type ThemeKind } from '@/lib/domain/entity-schema';
import type { CaseRecord, CaseText } from '@/lib/domain/record';
import { href, routes } from '@/lib/domain/route';
import { employeesText, figureText } from '@/lib/i18n/figure-text';
import { capitalized, formatDate, formatPeriod } from '@/lib/i18n/format';
import { clientName } from '@/lib/i18n/role';
import { themesOfKind } from '@/lib/select/themes';

interface Props {
  view: View;
  record: CaseRecord;
  text: CaseText;
}

/** The facts that a tender asks for. What the source does not state is said to be missing, where a reader would look for it. */
export function FactsPanel({ view, record: { facts }, text }: Props) {
  const { locale, t, index } = view;
  const labels = t.caseLabels;
  const client = index.clients[facts.client];
  const firm = index.firms[facts.firm];
  const period = [formatPeriod(facts.period, locale), text.periodText].filter(Boolean).join(', ');
  const scope = facts.figures.map((figure) =>
    capitalized(figureText(figure, text.figureLabels[figure.id], locale), locale),
  );
  return (
    <section className="facts" aria-label={labels.facts}>
      <dl>
        {client && (
          <Fact label={labels.client}>
            {clientName(client, locale)}
            {isAnonymous(client) && <small>{labels.anonymous}</small>}
          </Fact>
        )}
        {client?.employees && (
          <Fact label={labels.size}>{capitalized(employeesText(client.employees, locale), locale)}</Fact>
        )}
        <Fact label={labels.period}>{capitalized(period, locale) || <small>{labels.notStated}</small>}</Fact>
        {scope.length > 0 && <Fact label={labels.scope}>{lines(scope)}</Fact>}
        <Themes view={view} ids={facts.themes} kind="sector" />
        <Themes view={view} ids={facts.themes} kind="challenge" />
        <Themes view={view} ids={facts.themes} kind="service" />
        <Themes view={view} ids={facts.themes} kind="method" />
        {firm && (
          <Fact label={labels.firm}>
            <a href={href(locale, routes.firm(firm.id))}>{firm.name}</a>
          </Fact>
        )}
        <People view={view} ids={facts.consultants} label={labels.consultants(facts.consultants.length)} />
        <People view={view} ids={facts.author ? [facts.author] : []} label={labels.author} />
        <People view={view} ids={facts.contacts} label={labels.contacts(facts.contacts.length)} />
        <Reference view={view} reference={facts.reference} />
        <Fact label={labels.source}>
          {facts.source.url ? <a href={facts.source.url}>{facts.source.title}</a> : facts.source.title}
        </Fact>
        {facts.published && <Fact label={labels.published}>{formatDate(facts.published, locale)}</Fact>}
        {text.updated && <Fact label={labels.updated}>{formatDate(text.updated, locale)}</Fact>}
      </dl>
    </section>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function lines(items: string[]): ReactNode {
  return items.map((item) => <span key={item}>{item}</span>);
}

function People({ view, ids, label }: { view: View; ids: string[]; label: string }) {
  if (ids.length === 0) return null;
  return (
    <Fact label={label}>
      {ids.map((id) => (
        <span key={id}>
          <PersonName view={view} id={id} />
        </span>
      ))}
    </Fact>
  );
}

function Themes({ view, ids, kind }: { view: View; ids: string[]; kind: ThemeKind }) {
  const themes = themesOfKind(ids, kind, view.index);
  const { kind: one, kinds: many } = view.t.themes;
  if (themes.length === 0) return null;
  return (
    <Fact label={(themes.length === 1 ? one : many)[kind]}>
      {themes.map((theme) => (
        <span key={theme.id}>
          <a href={href(view.locale, routes.theme(theme.id))}>{theme.labels[view.locale]}</a>
        </span>
      ))}
    </Fact>
  );
}

function Reference({
  view: { t },
  reference = {},
}: {
  view: View;
  reference: CaseRecord['facts']['reference'];
}) {
  const labels = t.caseLabels;
  return (
    <>
      {reference.role && <Fact label={labels.role}>{reference.role}</Fact>}
      {reference.share && <Fact label={labels.share}>{reference.share}</Fact>}
      {reference.valueBand && <Fact label={labels.value}>{reference.valueBand}</Fact>}
      {reference.available && <Fact label={labels.reference}>{labels.referenceAvailable}</Fact>}
    </>
  );
}
