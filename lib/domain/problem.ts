import type { RuleId } from './rule';

/** A place in a source file; lines and columns count from 1. */
export interface Place {
  /** Path relative to the content folder, with `/`. */
  file: string;
  line: number;
  column: number;
}

export type Severity = 'error' | 'warning';

/**
 * Something an editor has to mend (`error`: nothing is published until it is) or look at (`warning`).
 * `rule` and `params` are put into words by `lib/i18n/problem-text.ts` in the editor's language.
 */
export interface Problem extends Place {
  severity: Severity;
  rule: RuleId;
  /** Dotted path in front matter (`figures.0.unit`), `body`, or absent where the file as a whole is meant. */
  field?: string;
  params: Record<string, string | number>;
}

export function byPlace(a: Place, b: Place): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}
