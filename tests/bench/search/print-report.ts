import { type BenchQuery, queryClasses } from './bench-query';
import { byteKinds } from './byte-queries';
import type { EngineResult } from './measure-engine';
import { bootstrap, type Interval, meanOf, pairedDifference, quantile } from './scores';
import type { Duration } from './stopwatch';

/** Prints everything that was measured, as tables for people. */
export function printReport(
  results: readonly EngineResult[],
  queries: readonly BenchQuery[],
  failures: number,
): void {
  for (const measure of ['ndcg', 'recall'] as const) printScores(results, measure);
  printBytes(results);
  printTimes(results);
  printKeystrokes(results);
  if (failures > 0) for (const result of results.slice(0, 1)) printFailures(result, queries, failures);
}

function printScores(results: readonly EngineResult[], measure: 'ndcg' | 'recall'): void {
  const [first, ...others] = results;
  if (!first) return;
  console.log(`\n${measure}@10: mean (95 % interval, bootstrap over queries)`);
  const rows = queryClasses.flatMap((kind) => {
    const own = valuesOf(first, kind, measure);
    if (own.length === 0) return [];
    const peers = others.map((result) => {
      const values = valuesOf(result, kind, measure);
      return `${interval(bootstrap(values))} ${verdict(pairedDifference(own, values))}`;
    });
    return [[kind, String(own.length), interval(bootstrap(own)), ...peers]];
  });
  printTable([['class', 'n', ...results.map(({ name }) => name)], ...rows]);
  if (others.length > 0)
    console.log(
      `+ where ${first.name} is ahead beyond the interval of the paired difference, − where behind, = where neither`,
    );
}

function interval({ mean, low, high }: Interval): string {
  return `${mean.toFixed(3)} (${low.toFixed(2)}–${high.toFixed(2)})`;
}

function valuesOf({ scores }: EngineResult, kind: string, measure: 'ndcg' | 'recall'): number[] {
  return scores.filter((score) => score.kind === kind).map((score) => score[measure]);
}

function verdict({ low, high }: Interval): string {
  return low > 0 ? '+' : high < 0 ? '−' : '=';
}

function printTable(rows: readonly string[][]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
}

function printBytes(results: readonly EngineResult[]): void {
  console.log(
    '\nKB gzip, median (95th percentile), nothing in the cache, code apart: once; per query; for ten excerpts',
  );
  const rows = results.flatMap(({ name, indexBytes, bytes }) => {
    const once = kilo(quantile(onlyOf(bytes, 'once'), 0.5));
    return byteKinds.map((kind) => {
      const own = bytes.filter((one) => one.kind === kind);
      const [query, excerpts] = [
        spread(onlyOf(own, 'query')),
        spread(
          onlyOf(
            own.filter(({ rows }) => rows === 10),
            'excerpts',
          ),
        ),
      ];
      return [name, kind, once, query, excerpts, kilo(indexBytes), meansByFile(own)];
    });
  });
  printTable([['engine', 'query', 'once', 'query', 'excerpts', 'whole index', 'means by file'], ...rows]);
}

function onlyOf(bytes: EngineResult['bytes'], part: 'once' | 'query' | 'excerpts'): number[] {
  return bytes.map((one) => one[part]);
}

function spread(values: readonly number[]): string {
  if (values.length === 0) return '–';
  return `${kilo(quantile(values, 0.5))} (${kilo(quantile(values, 0.95))})`;
}

function meansByFile(bytes: EngineResult['bytes']): string {
  const files = [...new Set(bytes.flatMap(({ kinds = {} }) => Object.keys(kinds)))];
  return files
    .map((file) => `${file} ${kilo(meanOf(bytes.map(({ kinds = {} }) => kinds[file] ?? 0)))}`)
    .join(', ');
}

function printTimes(results: readonly EngineResult[]): void {
  console.log('\nSeconds in Node (CPU of this process alone: Pagefind builds in another)');
  const seconds = ({ wall, cpu }: Duration) => `${(wall / 1000).toFixed(1)} (CPU ${(cpu / 1000).toFixed(1)})`;
  for (const { name, times } of results) {
    const built = Object.entries(times).map(([what, time]) => `${what} ${seconds(time)}`);
    console.log(`  ${name}: ${built.join(', ')}`);
  }
}

function printKeystrokes(results: readonly EngineResult[]): void {
  const measured = results.flatMap(({ name, keystrokes }) => (keystrokes ? [{ name, ...keystrokes }] : []));
  if (measured.length === 0) return;
  console.log('\nA keystroke in Chromium, ms: median, 95th percentile; code gzip');
  const times = (values: readonly number[]) =>
    `${quantile(values, 0.5).toFixed(1)}, ${quantile(values, 0.95).toFixed(1)}`;
  for (const { name, answer, again, shown, code } of measured) {
    const rows = shown.length > 0 ? `; ten rows with excerpts shown ${times(shown)}` : '';
    console.log(
      `  ${name}: answer ${times(answer)}, typed again ${times(again)}${rows} (n=${answer.length}); code ${kilo(code)}`,
    );
  }
}

/** The first queries of each class that found least. */
function printFailures({ name, scores }: EngineResult, queries: readonly BenchQuery[], most: number): void {
  console.log(`\nWhere ${name} finds least`);
  for (const kind of queryClasses) {
    const failed = scores
      .map((score, position) => ({ score, query: queries[position] }))
      .filter(({ score }) => score.kind === kind && score.recall < 0.5)
      .sort((a, b) => a.score.recall - b.score.recall)
      .slice(0, most);
    for (const { score, query } of failed) {
      console.log(
        `  ${kind}: "${query?.text}" ${query?.lang}→${query?.target}: found ${score.recall.toFixed(2)} of ${query?.relevant.size}`,
      );
      for (const line of score.explanation ?? []) console.log(`      ${line}`);
    }
  }
}

function kilo(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
