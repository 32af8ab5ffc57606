import type { z } from 'zod';
import { caseFactKeys } from '@/lib/domain/case-schema';
import { codeOf } from '@/lib/domain/hidden-characters';
import { nearestWord } from '@/lib/domain/nearest';
import type { Problem } from '@/lib/domain/problem';
import { isRule, type RuleId } from '@/lib/domain/rule';
import { schemaKeys } from './schema-keys';
import type { Parsed } from './yaml-mapping';
import type { YamlPlaces } from './yaml-places';

type Issue = z.core.$ZodIssue;

/**
 * Holds data to a strict schema.
 * @returns the value with defaults filled in, or every fault with its place in the file
 */
export function checkSchema<S extends z.ZodObject>(
  schema: S,
  data: unknown,
  places: YamlPlaces,
): Parsed<z.infer<S>> {
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  return {
    value: null,
    problems: result.error.issues.flatMap((issue) => issueToProblems(issue, places, schema)),
  };
}

function issueToProblems(issue: Issue, places: YamlPlaces, schema: z.ZodObject): Problem[] {
  const known = schemaKeys(schema, issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(key, issue.path, places, known));
  }
  const { rule, params } = explain(issue, known);
  const field = issue.path.map(String).join('.');
  return [{ ...places.value(issue.path), severity: 'error', rule, field, params }];
}

function unknownKey(key: string, path: PropertyKey[], places: YamlPlaces, known: string[]): Problem {
  const top = path.length === 0;
  const suggestion = nearestWord(key, known) ?? '';
  const inherited = top && known.includes('translationOf') && caseFactKeys.has(key);
  return {
    ...places.key(path, key),
    severity: 'error',
    rule: inherited ? 'fact-in-translation' : 'field-unknown',
    field: [...path.map(String), key].join('.'),
    params: { key, suggestion, list: top || suggestion !== '' ? '' : known.join(', ') },
  };
}

interface Explanation {
  rule: RuleId;
  params: Problem['params'];
}

function explain(issue: Issue, known: string[]): Explanation {
  const named = /^rule:(.+)$/.exec(issue.message)?.[1];
  if (named && isRule(named)) return { rule: named, params: inputParams(issue.input) };
  switch (issue.code) {
    case 'invalid_type':
      // `title:` with nothing behind it.
      if (issue.input === null) return { rule: 'text-empty', params: {} };
      return issue.input === undefined
        ? { rule: 'field-missing', params: {} }
        : {
            rule: 'field-type',
            params: { expected: issue.expected, ...inputParams(issue.input), list: known.join(', ') },
          };
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
      return { rule: 'field-type', params: { expected: issue.code, ...inputParams(issue.input) } };
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
  return {
    rule: 'value-not-in-list',
    params: { ...inputParams(input), list: values.join(', '), suggestion },
  };
}

/** What stands there, in words where it is a list or a group of fields, and what may look right in it but is not. */
function inputParams(input: unknown): Problem['params'] {
  if (typeof input === 'object' && input !== null) return { is: Array.isArray(input) ? 'array' : 'object' };
  const odd = typeof input === 'string' ? lookalike.exec(input)?.[0] : undefined;
  return { value: shown(input), ...(odd && { odd, code: codeOf(odd) }) };
}

/** Hyphens, blanks and quotation marks that a word processor puts in the place of those on the keyboard. */
const lookalike = /(?![- ])[\p{Pd}\p{Zs}\p{Cf}\p{Pi}\p{Pf}\u2212\u201A\u201E]/u;

function shown(input: unknown): string {
  const text = typeof input === 'string' ? input : (JSON.stringify(input) ?? String(input));
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
