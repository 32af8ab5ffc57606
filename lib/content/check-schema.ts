import type { z } from 'zod';
import { caseFactKeys } from '@/lib/domain/case-schema';
import { nearestWord } from '@/lib/domain/nearest';
import type { Problem } from '@/lib/domain/problem';
import { isRule, type RuleId } from '@/lib/domain/rule';
import type { Parsed } from './yaml-mapping';
import type { YamlPlaces } from './yaml-places';

type Issue = z.core.$ZodIssue;

/**
 * Holds data to a strict schema.
 * @param known keys that the schema allows at its top level, for "did you mean"
 * @returns the value with defaults filled in, or every fault with its place in the file
 */
export function checkSchema<S extends z.ZodObject>(
  schema: S,
  data: unknown,
  places: YamlPlaces,
): Parsed<z.infer<S>> {
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  const known = Object.keys(schema.shape);
  return {
    value: null,
    problems: result.error.issues.flatMap((issue) => issueToProblems(issue, places, known)),
  };
}

function issueToProblems(issue: Issue, places: YamlPlaces, known: string[]): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(key, issue.path, places, known));
  }
  const { rule, params } = explain(issue);
  const field = issue.path.map(String).join('.');
  return [{ ...places.value(issue.path), severity: 'error', rule, field, params }];
}

function unknownKey(key: string, path: PropertyKey[], places: YamlPlaces, known: string[]): Problem {
  const top = path.length === 0;
  const inherited = top && known.includes('translationOf') && caseFactKeys.has(key);
  return {
    ...places.key(path, key),
    severity: 'error',
    rule: inherited ? 'fact-in-translation' : 'field-unknown',
    field: [...path.map(String), key].join('.'),
    params: { key, suggestion: (top && nearestWord(key, known)) || '' },
  };
}

interface Explanation {
  rule: RuleId;
  params: Problem['params'];
}

function explain(issue: Issue): Explanation {
  const named = /^rule:(.+)$/.exec(issue.message)?.[1];
  if (named && isRule(named)) return { rule: named, params: { value: shown(issue.input) } };
  switch (issue.code) {
    case 'invalid_type':
      // `title:` with nothing behind it.
      if (issue.input === null) return { rule: 'text-empty', params: {} };
      return issue.input === undefined
        ? { rule: 'field-missing', params: {} }
        : { rule: 'field-type', params: { expected: issue.expected, value: shown(issue.input) } };
    case 'too_big':
      return issue.origin === 'string'
        ? {
            rule: 'text-too-long',
            params: { max: Number(issue.maximum), length: [...String(issue.input)].length },
          }
        : outOfRange('max', issue.maximum, issue.input);
    case 'too_small':
      return outOfRange(issue.inclusive ? 'min' : 'above', issue.minimum, issue.input);
    case 'invalid_value':
      return notInList(issue.values.map(String), issue.input);
    case 'invalid_key':
      return { rule: 'slug-shape', params: { value: String(issue.path.at(-1)) } };
    default:
      return { rule: 'field-type', params: { expected: issue.code, value: shown(issue.input) } };
  }
}

function outOfRange(
  bound: 'max' | 'min' | 'above',
  limit: number | bigint | Date,
  input: unknown,
): Explanation {
  return { rule: 'number-range', params: { bound, limit: Number(limit), value: shown(input) } };
}

function notInList(values: string[], input: unknown): Explanation {
  if (input === undefined) return { rule: 'field-missing', params: {} };
  if (input === null) return { rule: 'text-empty', params: {} };
  const suggestion = (typeof input === 'string' && nearestWord(input, values)) || '';
  return { rule: 'value-not-in-list', params: { value: shown(input), list: values.join(', '), suggestion } };
}

function shown(input: unknown): string {
  const text = typeof input === 'string' ? input : (JSON.stringify(input) ?? String(input));
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
