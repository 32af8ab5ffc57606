import matter from 'gray-matter';
import { isMap, LineCounter, parseDocument } from 'yaml';
import type { Place, Problem } from '@/lib/domain/problem';
import type { RuleId } from '@/lib/domain/rule';
import { refusedFeature, syntaxFaults } from './yaml-faults';
import { YamlPlaces } from './yaml-places';

/** Largest front matter, in characters: parsing many keys is quadratic in the YAML library. */
const maxFrontMatter = 16 * 1024;

export interface FrontMatter {
  data: Record<string, unknown>;
  places: YamlPlaces;
  body: string;
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
}

export type Parsed<T> = { value: T; problems: Problem[] } | { value: null; problems: Problem[] };

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

export interface YamlMapping {
  data: Record<string, unknown>;
  places: YamlPlaces;
}

/**
 * Reads one YAML mapping without aliases, tags, directives or document markers.
 * @param firstLine line of the file on which the YAML begins, from 1
 * @param through hands the parser to a library that wants to call it itself
 */
export function readYaml(
  yaml: string,
  file: string,
  firstLine: number,
  through: (parse: (text: string) => object) => unknown = (parse) => parse(yaml),
): Parsed<YamlMapping> {
  if (yaml.length > maxFrontMatter) {
    return oneProblem({ file, line: firstLine, column: 1 }, 'front-matter-too-large', {
      length: yaml.length,
      max: maxFrontMatter,
    });
  }
  const counter = new LineCounter();
  const document = parseDocument(yaml, {
    version: '1.2',
    uniqueKeys: true,
    lineCounter: counter,
    prettyErrors: false,
  });
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { file, line: firstLine - 1 + Math.max(line, 1), column: Math.max(col, 1) };
  };
  const faults = syntaxFaults(yaml, document, place);
  if (faults.length > 0) return { value: null, problems: faults };
  const refused = refusedFeature(yaml, document, place);
  if (refused) return { value: null, problems: [refused] };
  if (!isMap(document.contents)) return oneProblem(place(0), 'yaml-not-mapping', {});
  // gray-matter calls the engine with the text it cut out; what is parsed is this document.
  const data = through(() => document.toJS({ maxAliasCount: 0 })) as Record<string, unknown>;
  return { value: { data, places: new YamlPlaces(document, place) }, problems: [] };
}

function oneProblem<T>(at: Place, rule: RuleId, params: Problem['params']): Parsed<T> {
  return { value: null, problems: [{ ...at, severity: 'error', rule, params }] };
}
