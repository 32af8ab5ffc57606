import { isDeepStrictEqual } from 'node:util';
import { readFrontMatter } from '@/lib/content/front-matter';
import { readYaml } from '@/lib/content/yaml-mapping';
import type { RuleId } from '@/lib/domain/rule';
import { type Check, checkEach, type Outcome, shown } from './check';
import { type Row, readCorpus } from './corpus';

const layer = 'yaml.jsonl';

/** The rules that refuse what is sound YAML but more than a mapping of fields. */
const featureRules: RuleId[] = [
  'yaml-not-mapping',
  'yaml-markers',
  'yaml-alias',
  'yaml-key-type',
  'yaml-duplicate-key',
  'front-matter-too-large',
];

interface Read {
  row: Row;
  data?: Record<string, unknown>;
  rules: RuleId[];
  /** It was neither read nor refused. */
  crash?: string;
}

/** The front-matter layer: what is valid is accepted, what is not is refused, each by the rule that says so. */
export function checkYaml(folder: string): Outcome {
  const corpus = readCorpus(folder, layer);
  if (!corpus) return { missing: layer };
  const all = corpus.rows.map(read);
  const invalid = all.filter(({ row }) => isInvalid(row));
  const valid = all.filter(({ row }) => !isInvalid(row));
  const plain = valid.filter(({ row }) => isPlainMapping(row));
  const others = valid.filter(({ row }) => !isPlainMapping(row));
  const fencable = all.filter(({ row }) => !/^---$/m.test(row.text.replaceAll('\r\n', '\n')));
  const check = (
    claim: string,
    inputs: Read[],
    find: (one: Read) => string | undefined,
    mayMiss = 0,
  ): Check => checkEach({ layer, claim, mayMiss }, inputs, find, ({ row }) => `${row.id} ${row.title}`);
  const refusal = ({ rules, row }: Read) => `${rules.join(', ')}: ${shown(row.text, 60)}`;
  return {
    checks: [
      check('read or refused, never a crash', all, ({ crash }) => crash),
      check('invalid YAML is refused', invalid, ({ data, row }) => (data ? shown(row.text) : undefined)),
      check(
        'a plain mapping is accepted (85 %)',
        plain,
        (one) => (one.data ? undefined : refusal(one)),
        0.15,
      ),
      check('what is refused of it, by the rule that says so', plain, unlessByFeature),
      check('other valid YAML is accepted or refused by such a rule', others, unlessByFeature),
      check('what is accepted means what the suite says', valid, unlessMeant),
      check('between fences it is judged alike', fencable, unlessAlike),
    ],
  };
}

function read(row: Row): Read {
  try {
    const { value, problems } = readYaml(row.text.replaceAll('\r\n', '\n'), 'x.yml', 1);
    return { row, data: value?.data, rules: problems.map(({ rule }) => rule) };
  } catch (error) {
    return { row, rules: [], crash: String(error) };
  }
}

function isInvalid({ kind, about }: Row): boolean {
  return kind.includes('fail') || about.expect === 'reject';
}

/** One mapping of words, as its JSON shows, without document markers, directives or aliases. */
function isPlainMapping({ text, about }: Row): boolean {
  const hasAlias = /\balias\b/.test(String(about.tags ?? '')) || /(?:^|[\s,[{])\*\S/.test(text);
  if (/^(?:---|\.\.\.)(?:\s|$)|^%/m.test(text) || hasAlias) return false;
  const json = jsonOf(about.json);
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function jsonOf(json: unknown): unknown {
  try {
    return typeof json === 'string' ? JSON.parse(json) : undefined;
  } catch {
    return undefined;
  }
}

function unlessByFeature({ data, rules, row }: Read): string | undefined {
  const isSaid = data !== undefined || rules.some((rule) => featureRules.includes(rule));
  return isSaid ? undefined : `${rules.join(', ')}: ${shown(row.text, 60)}`;
}

function unlessMeant({ data, row }: Read): string | undefined {
  const meant = jsonOf(row.about.json);
  if (data === undefined || meant === undefined) return undefined;
  const found = JSON.parse(JSON.stringify(data));
  return isDeepStrictEqual(found, meant)
    ? undefined
    : `${shown(JSON.stringify(found))} is not what was meant`;
}

function unlessAlike({ row, data }: Read): string | undefined {
  const text = row.text.replaceAll('\r\n', '\n');
  const { value } = readFrontMatter(`---\n${text}${text.endsWith('\n') ? '' : '\n'}---\nText`, 'x.md');
  if (!value !== !data) return 'judged otherwise between fences';
  return value && value.body !== 'Text' ? 'the body was lost' : undefined;
}
