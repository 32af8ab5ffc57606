import type { z } from 'zod';
import type { CaseFacts, CaseTextFields } from '@/lib/domain/case-schema';
import type { personSchema } from '@/lib/domain/entity-schema';
import { nearestWord } from '@/lib/domain/nearest';
import type { PartialDate } from '@/lib/domain/partial-date';
import type { Problem } from '@/lib/domain/problem';
import type { RuleId } from '@/lib/domain/rule';
import type { YamlPlaces } from './yaml-places';

/*
 * Rules that hold within one file but between its fields. A schema could carry them as refinements;
 * here each is one line that names its rule and place.
 */

type Report = (rule: RuleId, path: (string | number)[], params?: Problem['params']) => void;

function collect(places: YamlPlaces, run: (report: Report) => void): Problem[] {
  const problems: Problem[] = [];
  run((rule, path, params = {}) =>
    problems.push({ ...places.value(path), severity: 'error', rule, field: path.join('.'), params }),
  );
  return problems;
}

/** What is published has a first day. */
export function checkPublication(
  fields: { status: string; published?: string },
  places: YamlPlaces,
): Problem[] {
  return collect(places, (report) => {
    if (fields.status === 'published' && !fields.published) report('published-missing', ['status']);
  });
}

/** A withdrawn case keeps its address and says since when. (News that is withdrawn is gone.) */
export function checkWithdrawal(
  fields: { status: string; withdrawn?: unknown },
  places: YamlPlaces,
): Problem[] {
  return collect(places, (report) => {
    if (fields.status === 'withdrawn' && !fields.withdrawn) report('withdrawn-missing', ['status']);
  });
}

const lists = ['consultants', 'contacts', 'themes', 'related'] as const;

/** An e-mail address, or a phone number as it is written in our countries: sums are grouped by three and begin with another digit. */
const contact = /\S@\S+\.\S|(?:\+\d|(?<!\d ?)0\d)(?:[ -]?\d){5}|(?<!\d)\d\d(?: \d\d){3}(?!\d)/;

/** Figures, lists, reference and period of a case. */
export function checkFacts(facts: CaseFacts, places: YamlPlaces): Problem[] {
  return collect(places, (report) => {
    const seen = new Set<string>();
    for (const [index, figure] of facts.figures.entries()) {
      if (seen.has(figure.id)) report('figure-duplicate-id', ['figures', index, 'id'], { id: figure.id });
      seen.add(figure.id);
      if (figure.per && figure.kind !== 'detail') {
        report('figure-per-detail', ['figures', index, 'kind'], { kind: figure.kind });
      }
      if (figure.kind !== 'detail' && !Number.isInteger(figure.value)) {
        report('figure-not-whole', ['figures', index, 'value'], { value: figure.value });
      }
    }
    for (const name of lists) {
      for (const [index, value] of facts[name].entries())
        if (facts[name].indexOf(value) < index) report('listed-twice', [name, index], { value });
    }
    for (const [name, text] of Object.entries(facts.reference ?? {}))
      if (typeof text === 'string' && contact.test(text)) report('contact-in-reference', ['reference', name]);
    const { earliest, latest } = facts.period ?? {};
    if (earliest && latest && isAfter(earliest, latest)) {
      report('period-order', ['period', 'latest'], { earliest, latest });
    }
  });
}

/** True when no day of `a` is on or before the last day of `b`: compared as precisely as both are known. */
function isAfter(a: PartialDate, b: PartialDate): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) > b.slice(0, length);
}

/**
 * Labels must name figures of the case.
 * @param figureIds ids of the original's figures
 */
export function checkFigureLabels(
  text: CaseTextFields,
  figureIds: ReadonlySet<string>,
  places: YamlPlaces,
): Problem[] {
  return collect(places, (report) => {
    for (const id of Object.keys(text.figureLabels)) {
      if (figureIds.has(id)) continue;
      report('figure-label-unknown', ['figureLabels', id], {
        id,
        suggestion: nearestWord(id, figureIds) ?? '',
      });
    }
  });
}

/** A permission ends after it begins. Contact details of a client's person are never public, so they are not stored. */
export function checkPerson(person: z.infer<typeof personSchema>, places: YamlPlaces): Problem[] {
  return collect(places, (report) => {
    const { given, expires } = person.permission;
    if (given && expires && expires < given)
      report('permission-order', ['permission', 'expires'], { given, expires });
    if (person.side === 'consultant') return;
    if (person.email) report('contact-of-client', ['email'], { side: person.side });
    if (person.phone) report('contact-of-client', ['phone'], { side: person.side });
  });
}
