import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Locale, locales } from '@/lib/domain/locale';
import { documentSources } from '@/lib/search/index/document-source';
import { indexToFolder } from '@/lib/search/index/index-folder';
import { Search } from '@/lib/search/search';
import { shardsFromFiles } from '@/lib/search/storage/shard-files';
import { type EvalQuery, type EvalSet, readEvalSet } from './eval-set';

/*
 * `npm run eval:search -- <folder>` runs a set of documents and queries (format: see `eval-set.ts`) through
 * real shards on disk, and prints nDCG@10 and recall@10 per direction of languages, the target language
 * filtered, and for the own language.
 */

const depth = 10;

interface Scores {
  ndcg: number;
  recall: number;
  queries: number;
}

async function main([folder]: string[]): Promise<void> {
  if (!folder) throw new Error('Usage: npm run eval:search -- <folder with docs.jsonl and queries.jsonl>');
  const set = readEvalSet(folder);
  console.error(
    `${set.documents.length} documents, ${set.queries.length} queries; ${set.skipped} lines in other languages left out`,
  );
  const shards = mkdtempSync(join(tmpdir(), 'casebok-eval-'));
  try {
    const started = performance.now();
    const report = indexToFolder(documentSources(set.documents), [], {
      shards,
      memory: join(shards, 'memory.bin'),
    });
    console.error(`${report.shards} shards in ${Math.round(performance.now() - started)} ms`);
    print(await evaluate(set, new Search(shardsFromFiles(shards), report.manifest)));
  } finally {
    rmSync(shards, { recursive: true });
  }
}

async function evaluate({ documents, queries }: EvalSet, search: Search): Promise<Map<string, Scores>> {
  const langs = new Map(documents.map(({ slug, lang }) => [slug, lang]));
  const scores = new Map<string, Scores>();
  for (const query of queries) {
    for (const target of locales) {
      const relevant = relevantIn(query, target, langs);
      if (relevant.size === 0) continue;
      const hits = (await topSlugs(query, target, search)).map((slug) => relevant.has(slug));
      const name = `${query.lang}→${target}`;
      const sum = scores.get(name) ?? { ndcg: 0, recall: 0, queries: 0 };
      const recall = hits.filter(Boolean).length / Math.min(depth, relevant.size);
      scores.set(name, {
        ndcg: sum.ndcg + ndcg(hits, relevant.size),
        recall: sum.recall + recall,
        queries: sum.queries + 1,
      });
    }
  }
  return scores;
}

function relevantIn(
  { relevant, same_lang }: EvalQuery,
  target: Locale,
  langs: ReadonlyMap<string, Locale>,
): Set<string> {
  return new Set(
    [...relevant, ...(same_lang ? [same_lang] : [])].filter((slug) => langs.get(slug) === target),
  );
}

/** Groups first, then partial matches: the order in which a reader sees the language's cases. */
async function topSlugs({ q, lang }: EvalQuery, target: Locale, search: Search): Promise<string[]> {
  const { groups, partial, load } = await search.find({ query: q, locale: lang, choice: { lang: [target] } });
  const rows = [...groups.flatMap((group) => group.rows), ...partial].filter((row) => row.lang === target);
  return Promise.all(rows.slice(0, depth).map(async (row) => (await load(row)).slug));
}

/** Normalised discounted cumulative gain with binary judgements (K. Järvelin, J. Kekäläinen, 2002). */
function ndcg(hits: readonly boolean[], relevant: number): number {
  const gain = (position: number) => 1 / Math.log2(position + 2);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const ideal = Array.from({ length: Math.min(depth, relevant) }, (_, position) => gain(position));
  return sum(hits.map((isHit, position) => (isHit ? gain(position) : 0))) / sum(ideal);
}

function print(scores: ReadonlyMap<string, Scores>): void {
  for (const [name, value] of [...scores].sort(([a], [b]) => a.localeCompare(b))) printLine(name, value);
  const cross = [...scores].filter(([name]) => name.slice(0, 2) !== name.slice(-2)).map(([, value]) => value);
  if (cross.length === 0) return;
  const mean = (of: (value: Scores) => number) =>
    cross.reduce((sum, value) => sum + of(value) / value.queries, 0) / cross.length;
  printLine('mean of directions', {
    ndcg: mean((value) => value.ndcg),
    recall: mean((value) => value.recall),
    queries: 1,
  });
}

function printLine(name: string, { ndcg: gain, recall, queries }: Scores): void {
  console.log(
    `${name}  nDCG@${depth} ${(gain / queries).toFixed(3)}  recall@${depth} ${(recall / queries).toFixed(3)}  (${queries})`,
  );
}

await main(process.argv.slice(2));
