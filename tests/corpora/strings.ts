import { readFrontMatter } from '@/lib/content/front-matter';
import { readYaml } from '@/lib/content/yaml-mapping';
import { parseMarkdown } from '@/lib/markdown';
import { faultsOfBody } from '../unit/markdown/tree-faults';
import { checkEach, type Outcome } from './check';
import { type Row, readCorpus } from './corpus';
import { slugFault, titleFault } from './text-fields';

/** Naughty strings and hostile inputs as text, as titles, as slugs and as YAML. */
export function checkStrings(folder: string, layer: 'strings.jsonl' | 'inputs.jsonl'): Outcome {
  const corpus = readCorpus(folder, layer);
  if (!corpus) return { missing: layer };
  const check = (claim: string, find: (text: string) => string | undefined) =>
    checkEach(
      { layer, claim },
      corpus.rows,
      ({ text }) => find(text),
      ({ id }: Row) => id,
    );
  return {
    checks: [
      check('as text: a sound tree, never a crash', textFault),
      check('as a title: kept whole, or refused by the rule that says so', titleFault),
      check('as a slug: an id that is one, or none', slugFault),
      check('as YAML, bare or as a whole: read or refused, and nothing else changed', yamlFault),
    ],
  };
}

function textFault(text: string): string | undefined {
  const { body, problems } = parseMarkdown({ text, file: 'x.md', firstLine: 1, lang: 'sv' });
  const crash = problems.find(({ rule }) => rule === 'file-failed')?.rule;
  const faults = faultsOfBody(body);
  return crash ?? (faults.length > 0 ? faults.join(', ') : undefined);
}

function yamlFault(text: string): string | undefined {
  try {
    const file = readFrontMatter(`---\ntitle: ${text}\n---\nText.\n`, 'x.md');
    const whole = readYaml(text, 'x.yml', 1);
    const isSilent = [file, whole].some(({ value, problems }) => !value && problems.length === 0);
    if (isSilent) return 'neither read nor refused';
  } catch (error) {
    return `crash: ${String(error)}`;
  }
  const added = Object.keys(Object.prototype);
  return added.length > 0 ? `every object now has ${added.join(', ')}` : undefined;
}
