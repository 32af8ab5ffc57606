import matter from 'gray-matter';
import type { Problem } from '@/lib/domain/problem';
import type { RuleId } from '@/lib/domain/rule';
import { maxFrontMatter, type Parsed, readYaml } from './yaml-mapping';
import type { YamlPlaces } from './yaml-places';

export interface FrontMatter {
  data: Record<string, unknown>;
  places: YamlPlaces;
  body: string;
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
}

/**
 * Splits a Markdown file at its exact `---` fences and reads the front matter as YAML 1.2.
 * gray-matter gets the fenced part alone and one engine, `yaml`: by itself it would run `---js`, read
 * `\r` into values, and swallow a body that starts with `---`.
 * @param text the file with LF line ends and without byte order mark
 * @param file path for problems
 */
export function readFrontMatter(text: string, file: string): Parsed<FrontMatter> {
  const lines = text.split('\n');
  const first = lines[0] ?? '';
  const fail = (rule: RuleId, line: number, params: Problem['params'] = {}): Parsed<FrontMatter> => ({
    value: null,
    problems: [{ file, line, column: 1, severity: 'error', rule, params }],
  });
  if (/^---\s*\S/.test(first) && !first.startsWith('----')) {
    return fail('front-matter-language', 1, { text: first.slice(0, 40) });
  }
  if (first !== '---') return fail('front-matter-missing', 1);
  const end = lines.indexOf('---', 1);
  if (end === -1) return fail('front-matter-unclosed', 1);
  const yaml = lines.slice(1, end).join('\n');
  if (yaml.length > maxFrontMatter) {
    return fail('front-matter-too-large', 1, { length: yaml.length, max: maxFrontMatter });
  }
  const parsed = readYaml(
    yaml,
    file,
    2,
    (parse) => matter(`---\n${yaml}\n---\n`, { language: 'yaml', engines: { yaml: parse } }).data,
  );
  if (!parsed.value) return { value: null, problems: parsed.problems };
  const body = lines.slice(end + 1).join('\n');
  return { value: { ...parsed.value, body, bodyLine: end + 2 }, problems: parsed.problems };
}
