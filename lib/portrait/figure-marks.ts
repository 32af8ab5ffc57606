import type { Figure } from '@/lib/domain/case-schema';
import type { FigureKind, Unit } from '@/lib/domain/unit';

/** What a portrait is drawn from: the figures of a case and, where it is stated, the size of its client. */
export interface PortraitInput {
  figures: Figure[];
  employees?: { value: number; approx?: boolean };
}

/**
 * `dot` a participant, `context` an employee of the client, `arc` a month, `tick` a gathering or a day,
 * `square` a centre or a group.
 */
export type Mark = 'dot' | 'context' | 'square' | 'tick' | 'arc';

/** A figure that is drawn: `count` marks, one for each unit. */
export interface Reading {
  mark: Mark;
  count: number;
  approx: boolean;
  unit: Unit | 'employees';
  /** Absent for the client's employees, who are not a figure of the case. */
  figureId?: string;
}

/** The grammar. A combination that is not here is told, not drawn. */
const grammar: Record<FigureKind, Partial<Record<Unit, Mark>>> = {
  participants: { managers: 'dot', people: 'dot', participants: 'dot' },
  effort: { months: 'arc', gatherings: 'tick', days: 'tick' },
  units: { centres: 'square', groups: 'square' },
  detail: {},
};

/** Beyond these a mark is too small to be seen as one, and nothing is drawn rather than something untrue. */
const mostMarks: Record<Mark, number> = { dot: 5000, context: 5000, square: 120, tick: 120, arc: 120 };

function isDrawable(mark: Mark, count: number): boolean {
  return Number.isInteger(count) && count > 0 && count <= mostMarks[mark];
}

function readFigure(figure: Figure): Reading | undefined {
  const mark = grammar[figure.kind][figure.unit];
  if (!mark || figure.per || !isDrawable(mark, figure.value)) return undefined;
  return {
    mark,
    count: figure.value,
    approx: figure.approx ?? false,
    unit: figure.unit,
    figureId: figure.id,
  };
}

/**
 * Decides what is drawn. Each mark stands for one figure, the first that the case states: two groups of
 * participants may overlap, so adding them up would be a guess. Employees are drawn while the whole weave
 * stays within 5,000; the participants come first.
 * @returns at most one reading for each mark, dots first and arcs last, as a legend names them
 */
export function readFigures({ figures, employees }: PortraitInput): Reading[] {
  const readings = figures.map(readFigure).filter((reading) => reading !== undefined);
  const first = (mark: Mark) => readings.find((reading) => reading.mark === mark);
  const people = first('dot');
  const room = mostMarks.context - (people?.count ?? 0);
  const context: Reading | undefined =
    employees && isDrawable('context', employees.value) && employees.value <= room
      ? { mark: 'context', count: employees.value, approx: employees.approx ?? false, unit: 'employees' }
      : undefined;
  return [people, context, first('square'), first('tick'), first('arc')].filter(
    (reading) => reading !== undefined,
  );
}
