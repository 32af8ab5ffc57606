import { isMap, LineCounter, parseDocument } from 'yaml';
import type { Place, Problem } from '@/lib/domain/problem';
import type { RuleId } from '@/lib/domain/rule';
import { softenSpaces } from './hard-spaces';
import { hardSpaceFault, lostToComments, refusedFeature, syntaxFaults } from './yaml-faults';
import { YamlPlaces } from './yaml-places';

/** Largest front matter, in characters: parsing many keys is quadratic in the YAML library. */
export const maxFrontMatter = 16 * 1024;

export type Parsed<T> = { value: T; problems: Problem[] } | { value: null; problems: Problem[] };

export interface YamlMapping {
  data: Record<string, unknown>;
  places: YamlPlaces;
}

/**
 * Reads one YAML mapping without aliases, tags, directives or document markers.
 * @param firstLine line of the file on which the YAML begins, from 1
 * @returns the value, also where a fault does not keep it from being read: whoever calls passes the problems on
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
  const { plain, offsets } = softenSpaces(yaml);
  const document = parseDocument(plain, {
    version: '1.2',
    uniqueKeys: true,
    lineCounter: counter,
    prettyErrors: false,
  });
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { file, line: firstLine - 1 + Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problems = offsets.map((offset) => hardSpaceFault(place(offset)));
  const faults = syntaxFaults(plain, document, place);
  if (faults.length > 0) return { value: null, problems: [...problems, ...faults] };
  const refused = refusedFeature(plain, document, place);
  if (refused) return { value: null, problems: [...problems, refused] };
  if (!isMap(document.contents)) return oneProblem(place(0), 'yaml-not-mapping', {});
  // gray-matter calls the engine with the text it cut out; what is parsed is this document.
  const data = through(() => document.toJS({ maxAliasCount: 0 })) as Record<string, unknown>;
  problems.push(...lostToComments(plain, document, place));
  return { value: { data, places: new YamlPlaces(document, place) }, problems };
}

function oneProblem<T>(at: Place, rule: RuleId, params: Problem['params']): Parsed<T> {
  return { value: null, problems: [{ ...at, severity: 'error', rule, params }] };
}
