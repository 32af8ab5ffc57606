import { z } from 'zod';
import { checkSchema } from '@/lib/content/check-schema';
import { readFrontMatter } from '@/lib/content/front-matter';
import { decodeSource } from '@/lib/content/read-text';
import { pageSchema } from '@/lib/domain/article-schema';
import type { Problem } from '@/lib/domain/problem';
import { isFileSlug } from '@/lib/domain/slug';
import { parseMarkdown } from '@/lib/markdown';
import { faultsOfBody } from '../unit/markdown/tree-faults';
import { type Check, checkEach, type Outcome } from './check';
import { type Row, readCorpus } from './corpus';

const layer = 'files.jsonl';

interface Judged {
  row: Row;
  problems: Problem[];
  /** What of a body would be dangerous. */
  faults: string[];
}

/**
 * Whole files, judged before the schema step: each layer says what it has to say, and of the fields only title and
 * slug are held to their own rules, since the files are written for another schema.
 */
export function checkFiles(folder: string): Outcome {
  const corpus = readCorpus(folder, layer);
  if (!corpus) return { missing: layer };
  const judged = corpus.rows.map(judge);
  const classes = [...new Set(judged.map(({ row }) => classOf(row)))];
  const dangerous = checkEach({ layer, claim: 'nothing dangerous in a body' }, judged, faultOf, idOf);
  return { checks: [dangerous, ...classes.flatMap((name) => checksOf(name, judged))] };
}

function checksOf(name: string, judged: Judged[]): Check[] {
  const own = judged.filter(({ row }) => classOf(row) === name);
  const bad = own.filter(({ row }) => row.about.expect === 'reject');
  const good = own.filter(({ row }) => row.about.expect !== 'reject');
  const stricter = good.filter(isRefused);
  const rules = [...new Set(stricter.flatMap(({ problems }) => problems.map(({ rule }) => rule)))];
  return [
    checkEach(
      // What YAML 1.2 reads as a word, a slug that hurts nobody, and a link only other files can judge may pass.
      {
        layer,
        claim: `${name}: what is bad is refused, or told of (${isOfField(name) ? 'three in four' : 'nine in ten'})`,
        mayMiss: isOfField(name) ? 0.25 : 0.1,
      },
      bad,
      (one) => (one.problems.length > 0 ? undefined : 'accepted without a word'),
      idOf,
    ),
    checkEach(
      {
        layer,
        claim: `${name}: what is good is accepted, or refused by a rule of ours`,
        ...(stricter.length > 0 && { note: `${stricter.length} refused: ${rules.join(', ')}` }),
      },
      good,
      (one) => one.problems.find(({ rule }) => rule === 'file-failed')?.rule,
      idOf,
    ),
  ];
}

function judge(row: Row): Judged {
  const file = String(row.about.path ?? row.id);
  const decoded = decodeSource(row.bytes, file);
  if ('problem' in decoded) return { row, problems: [decoded.problem], faults: [] };
  const matter = readFrontMatter(decoded.text, file);
  if (!matter.value) return { row, problems: matter.problems, faults: [] };
  const { data, places, body: text, bodyLine: firstLine } = matter.value;
  const { title } = pageSchema.shape;
  // With us the name of the folder is the slug.
  const slug = z.string().refine(isFileSlug, 'rule:slug-shape');
  const fields = z.object({ title, ...('slug' in data && { slug }) });
  const markdown = parseMarkdown({ text, file, firstLine, lang: 'sv' });
  const problems = [...checkSchema(fields, data, places).problems, ...markdown.problems];
  return {
    row,
    // Every body of the corpus is filler, and says so.
    problems: problems.filter(({ rule }) => rule !== 'placeholder-text'),
    faults: faultsOfBody(markdown.body),
  };
}

/** Fields that the schema step would judge. */
function isOfField(name: string): boolean {
  return name === 'title' || name === 'slug';
}

function isRefused({ problems }: Judged): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

function faultOf({ faults }: Judged): string | undefined {
  return faults.length > 0 ? faults.join(', ') : undefined;
}

function classOf({ about }: Row): string {
  return typeof about.cls === 'string' ? about.cls : 'file';
}

function idOf({ row }: Judged): string {
  return String(row.about.path ?? row.id);
}
