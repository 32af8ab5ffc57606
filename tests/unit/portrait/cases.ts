import type { Figure } from '@/lib/domain/case-schema';
import type { PortraitInput } from '@/lib/portrait';

/** The drawable figures of the five cases, as `shared/seeds/facts.md` states them, with their details beside. */
export const realCases = {
  'baerum-omorganisation': {
    figures: [
      { id: 'chefer', value: 15, unit: 'managers', kind: 'participants' },
      { id: 'samlingar', value: 10, unit: 'gatherings', kind: 'effort' },
      { id: 'dagar', value: 2, unit: 'days', per: 'gathering', kind: 'detail' },
      { id: 'manader', value: 15, unit: 'months', kind: 'effort' },
    ],
  },
  'forvaltning-kollektiv-intelligens': {
    figures: [
      { id: 'manader', value: 6, unit: 'months', kind: 'effort' },
      { id: 'dagar', value: 4, approx: true, unit: 'days', per: 'manager', kind: 'detail' },
    ],
    employees: { value: 2500, approx: true },
  },
  'hvidovre-ledelsesgrundlag': {
    figures: [
      { id: 'inddragne', value: 300, unit: 'people', kind: 'participants' },
      { id: 'centre', value: 13, unit: 'centres', kind: 'units' },
      { id: 'temaer', value: 4, unit: 'themes', kind: 'detail' },
    ],
  },
  'chefsdag-460-chefer': {
    figures: [
      { id: 'chefer', value: 460, unit: 'managers', kind: 'participants' },
      { id: 'dag', value: 1, unit: 'days', kind: 'effort' },
    ],
  },
  'hedemora-koncernledning': { figures: [] },
} satisfies Record<string, PortraitInput>;

/** A figure with the given parts; the rest is of no account to the test. */
export function figure(parts: Partial<Figure>): Figure {
  return { id: 'figure', value: 1, unit: 'people', kind: 'participants', ...parts };
}

export function people(value: number, approx = false): PortraitInput {
  return { figures: [figure({ value, approx })] };
}
