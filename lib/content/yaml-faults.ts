import { isPair, isScalar, type Node, type parseDocument, visit, type YAMLError } from 'yaml';
import type { Place, Problem } from '@/lib/domain/problem';
import type { RuleId } from '@/lib/domain/rule';
import type { YamlReason } from '@/lib/i18n/problem-text-parts';

type YamlDocument = ReturnType<typeof parseDocument>;
type PlaceAt = (offset: number) => Place;

/**
 * What the YAML library could not read, one fault a line: what follows the first is mostly its echo.
 * @param yaml the text that the document was read from
 */
export function syntaxFaults(yaml: string, document: YamlDocument, placeAt: PlaceAt): Problem[] {
  const lines = new Set<number>();
  let trusted = 0;
  return document.errors.flatMap((error): Problem[] => {
    const offset = placeOf(error, document);
    const place = placeAt(offset);
    const explained = explain(error, yaml);
    const isShifted = explained.params.reason === 'tab' || explained.params.reason === 'indent';
    if (lines.has(place.line) || (offset < trusted && !isShifted)) return [];
    lines.add(place.line);
    if (isShifted) trusted = nextEntry(yaml, offset);
    return [{ ...place, severity: 'error', ...explained }];
  });
}

/** Where the next field of the outermost level begins: until there, a wrong indentation leads to further faults. */
function nextEntry(yaml: string, offset: number): number {
  const next = /\n[^\s#-]/.exec(yaml.slice(offset));
  return next ? offset + next.index : yaml.length;
}

/** A hard space is told even where YAML can be read without it. */
export function hardSpaceFault(place: Place): Problem {
  return {
    ...place,
    severity: 'error',
    rule: 'yaml-syntax',
    params: { reason: 'hard-space' satisfies YamlReason },
  };
}

const comment = /([ \t]+)(#[^\s#].*)/y;

/**
 * Words that YAML takes for a comment although somebody will have meant them as part of a value: `title: Plats #1`.
 * A comment as one writes it has a space after its sign.
 */
export function lostToComments(yaml: string, document: YamlDocument, placeAt: PlaceAt): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type !== 'PLAIN' || !range) return;
      comment.lastIndex = range[1];
      const [, blank = '', text] = comment.exec(yaml) ?? [];
      if (text === undefined) return;
      const place = placeAt(range[1] + blank.length);
      problems.push({ ...place, severity: 'error', rule: 'yaml-comment', params: { text } });
    },
  });
  return problems;
}

/** A quotation without an end is noticed where the file ends; an editor looks for its beginning. */
function placeOf({ pos: [offset], message }: YAMLError, document: YamlDocument): number {
  if (!message.startsWith('Missing closing')) return offset;
  let start = offset;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (range && range[0] < offset && /^QUOTE/.test(type ?? '')) start = range[0];
    },
  });
  return start;
}

function explain(
  { code, message, pos }: YAMLError,
  yaml: string,
): { rule: RuleId; params: Problem['params'] } {
  if (code === 'MULTIPLE_DOCS' || code === 'BAD_DIRECTIVE') return { rule: 'yaml-markers', params: {} };
  if (code === 'DUPLICATE_KEY') {
    const key = /^[^:\n]*/.exec(yaml.slice(pos[0]))?.[0].trim() ?? '';
    return { rule: 'yaml-duplicate-key', params: { key } };
  }
  return { rule: 'yaml-syntax', params: { reason: reasonOf(code, message) } };
}

/** The library's codes (https://eemeli.org/yaml/#errors) by what an editor has to do. */
function reasonOf(code: string, message: string): YamlReason {
  if (message.startsWith('Missing closing')) return 'quote';
  if (message.startsWith('Flow ')) return 'bracket';
  if (message.startsWith('Sequence item without')) return 'indent';
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'colon';
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      return 'no-colon';
    case 'TAB_AS_INDENT':
      return 'tab';
    case 'BAD_INDENT':
      return 'indent';
    case 'BAD_SCALAR_START':
      return 'start';
    case 'UNEXPECTED_TOKEN':
      return 'after';
    case 'BAD_DQ_ESCAPE':
      return 'escape';
    default:
      return 'other';
  }
}

/** Tags that say what a value is anyway (YAML 1.2 §10.3): they build nothing. */
const coreTag = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/;

/**
 * The first thing that is YAML but that we do not take: aliases can blow up, tags can build objects, markers
 * and directives have no meaning here, and a field's name is a word.
 */
export function refusedFeature(yaml: string, document: YamlDocument, placeAt: PlaceAt): Problem | null {
  let found: Problem | null = null;
  const refuse = (rule: RuleId, offset: number, params: Problem['params'] = {}) => {
    found ??= { ...placeAt(offset), severity: 'error', rule, params };
    return visit.BREAK;
  };
  const marker = /^(?:---|\.\.\.|%[A-Z]+)(?=\s|$)/m.exec(yaml);
  if (marker) refuse('yaml-markers', marker.index);
  visit(document, {
    Alias: (_, node) => refuse('yaml-alias', startOf(node), { sign: '*' }),
    Node: (_, node) => {
      const sign = signOf(node);
      // The node begins after its sign.
      return sign === '' ? undefined : refuse('yaml-alias', yaml.lastIndexOf(sign, startOf(node)), { sign });
    },
    Pair: (_, { key }) => {
      if (isScalar(key) && typeof key.value === 'string') return undefined;
      const name = isScalar(key) ? (key.source ?? '') : '?';
      return refuse('yaml-key-type', isScalar(key) ? startOf(key) : 0, { key: name });
    },
  });
  return found;
}

function signOf(node: unknown): string {
  if (isPair(node) || typeof node !== 'object' || node === null) return '';
  if ('anchor' in node && node.anchor) return '&';
  return 'tag' in node && node.tag && !coreTag.test(String(node.tag)) ? '!' : '';
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}
