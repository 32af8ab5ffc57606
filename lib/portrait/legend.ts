import type { Unit } from '@/lib/domain/unit';
import { type Mark, type PortraitInput, readFigures } from './figure-marks';

/** One line of the legend, without words: `lib/i18n` says it ("omkring 2 500 anställda"). */
export interface LegendEntry {
  mark: Mark;
  /** The figure's id within the case, to which `figureLabels` refer; absent for the client's employees. */
  figureId?: string;
  value: number;
  approx: boolean;
  unit: Unit | 'employees';
}

/** @returns an entry for each mark that the portrait has, and for nothing else; empty where there is no portrait */
export function legend(input: PortraitInput): LegendEntry[] {
  return readFigures(input).map(({ count, ...entry }) => ({ ...entry, value: count }));
}
