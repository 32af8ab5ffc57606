import type { ThemeKind } from '@/lib/domain/entity-schema';
import type { CaseRecord, CaseText, LibraryIndex } from '@/lib/domain/record';
import { employeesText, figureText } from '@/lib/i18n/figure-text';
import { formatDate, formatList, formatPeriod } from '@/lib/i18n/format';
import { clientName } from '@/lib/i18n/role';
import { ui } from '@/lib/i18n/ui';
import { themesOfKind } from '@/lib/select/themes';
import { namesOrRoles } from './copy-names';

/** A fact in words. */
export interface Fact {
  label: string;
  value: string;
}

/** The figures of a case in words, with the case's own words for them: "15 chefer". */
export function figureLines(record: CaseRecord, text: CaseText): string[] {
  return record.facts.figures.map((figure) => figureText(figure, text.figureLabels[figure.id], text.lang));
}

/** The facts beside a case, in the order and the words of its page, but for the source. */
export function caseFacts(record: CaseRecord, text: CaseText, index: LibraryIndex): Fact[] {
  const { facts } = record;
  const { lang } = text;
  const { caseLabels: labels, countries, themes: kinds } = ui(lang);
  const client = index.clients[facts.client];
  const { role, share, valueBand, available } = facts.reference ?? {};
  const period = [formatPeriod(facts.period, lang), text.periodText].filter(Boolean).join(', ');
  const people = (ids: readonly string[]) => formatList(namesOrRoles(ids, lang, index), lang);
  const themes = (kind: ThemeKind): Fact => {
    const found = themesOfKind(facts.themes, kind, index).map((theme) => theme.labels[lang]);
    return { label: (found.length === 1 ? kinds.kind : kinds.kinds)[kind], value: formatList(found, lang) };
  };
  return [
    { label: labels.client, value: client ? clientName(client, lang) : '' },
    { label: labels.country, value: client ? countries[client.country] : '' },
    { label: labels.size, value: client?.employees ? employeesText(client.employees, lang) : '' },
    { label: labels.period, value: period || labels.notStated },
    { label: labels.scope, value: figureLines(record, text).join('; ') },
    themes('sector'),
    themes('challenge'),
    themes('service'),
    themes('method'),
    { label: labels.firm, value: index.firms[facts.firm]?.name ?? '' },
    { label: labels.consultants(facts.consultants.length), value: people(facts.consultants) },
    { label: labels.author, value: people(facts.author ? [facts.author] : []) },
    { label: labels.contacts(facts.contacts.length), value: people(facts.contacts) },
    { label: labels.role, value: role ?? '' },
    { label: labels.share, value: share ?? '' },
    { label: labels.value, value: valueBand ?? '' },
    { label: labels.reference, value: available ? labels.referenceAvailable : '' },
    { label: labels.published, value: facts.published ? formatDate(facts.published, lang) : '' },
    { label: labels.updated, value: text.updated ? formatDate(text.updated, lang) : '' },
  ].filter(({ value }) => value !== '');
}
