import { byPlace, type Problem, type Severity } from '@/lib/domain/problem';
import type { RuleId } from '@/lib/domain/rule';
import type { Spot } from './result';

/** Any node of a Markdown or HTML tree (https://github.com/syntax-tree/unist). */
export interface Located {
  position?: { start: Spot & { offset?: number | undefined }; end?: Spot } | undefined;
}

type Params = Problem['params'];

/** Collects the problems of one body, each at its place in the file. */
export interface Report {
  error(rule: RuleId, at: Located, params?: Params): void;
  warning(rule: RuleId, at: Located, params?: Params): void;
  /** Where in the file a node stands. */
  spotOf(at: Located): Spot;
  /** All problems, in the order of the file. */
  problems(): Problem[];
}

/**
 * @param file the name that problems carry
 * @param firstLine line of the file on which the body begins: trees count from the body's first line
 */
export function openReport(file: string, firstLine: number): Report {
  const found: Problem[] = [];
  const spotOf = ({ position }: Located): Spot => ({
    line: (position?.start.line ?? 1) + firstLine - 1,
    column: position?.start.column ?? 1,
  });
  const add = (severity: Severity, rule: RuleId, at: Located, params: Params = {}) => {
    found.push({ file, ...spotOf(at), severity, rule, field: 'body', params });
  };
  return {
    error: (rule, at, params) => add('error', rule, at, params),
    warning: (rule, at, params) => add('warning', rule, at, params),
    spotOf,
    problems: () => [...found].sort(byPlace),
  };
}

/** The place of a character within a node's text. Exact on the node's first line, near it on later ones. */
export function within({ position }: Located, text: string, offset: number): Located {
  if (!position) return {};
  const before = text.slice(0, offset);
  const lineBreaks = before.split('\n').length - 1;
  const { line, column } = position.start;
  const start = {
    // A line break that remark-rehype adds before a block is none of the source's.
    line: Math.min(line + lineBreaks, position.end?.line ?? Number.POSITIVE_INFINITY),
    column: lineBreaks === 0 ? column + offset : offset - before.lastIndexOf('\n'),
  };
  return { position: { start } };
}
