import matter from 'gray-matter';
import type { Problem } from '@/lib/domain/problem';
import type { RuleId } from '@/lib/domain/rule';
import { maxFrontMatter, type Parsed, readYaml } from './yaml-mapping';
import type { YamlPlaces } from './yaml-places';

/** What stands below the front matter. */
export interface BelowFrontMatter {
  body: string;
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
}

export interface FrontMatter extends BelowFrontMatter {
  data: Record<string, unknown>;
  places: YamlPlaces;
}

/** With what stands below where that can be told although the front matter itself cannot be read. */
type ReadFrontMatter = Parsed<FrontMatter> & { below?: BelowFrontMatter };

/** A line of `---`, without anything behind it that one could see. */
const fence = /^---[ \t]*$/;

/**
 * Splits a Markdown file at its `---` fences and reads the front matter as YAML 1.2.
 * gray-matter gets the fenced part alone and one engine, `yaml`: by itself it would run `---js`, read
 * `\r` into values, and swallow a body that starts with `---`.
 * @param text the file with LF line ends and without byte order mark
 * @param file path for problems
 */
export function readFrontMatter(text: string, file: string): ReadFrontMatter {
  const lines = text.split('\n');
  const first = lines[0] ?? '';
  const fail = (rule: RuleId, params: Problem['params'] = {}): ReadFrontMatter => ({
    value: null,
    problems: [{ file, line: 1, column: 1, severity: 'error', rule, params }],
  });
  if (/^---\s*\S/.test(first) && !first.startsWith('----')) {
    return fail('front-matter-language', { text: first.slice(0, 40) });
  }
  if (!fence.test(first)) return fail('front-matter-missing');
  const end = lines.findIndex((line, index) => index > 0 && fence.test(line));
  if (end === -1) return fail('front-matter-unclosed');
  const yaml = lines.slice(1, end).join('\n');
  const below = { body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 };
  if (yaml.length > maxFrontMatter) {
    return { ...fail('front-matter-too-large', { length: yaml.length, max: maxFrontMatter }), below };
  }
  const parsed = readYaml(
    yaml,
    file,
    2,
    (parse) => matter(`---\n${yaml}\n---\n`, { language: 'yaml', engines: { yaml: parse } }).data,
  );
  return parsed.value
    ? { value: { ...parsed.value, ...below }, problems: parsed.problems }
    : { value: null, problems: parsed.problems, below };
}
