import { byteKinds } from './byte-queries';
import type { EngineResult } from './measure-engine';
import { type BenchQuery, queryClasses } from './query-classes';
import { bootstrap, type Interval, pairedDifference, quantile } from './scores';

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
  console.log(`\n${measure}@10, mean and 95 % interval (bootstrap over queries, 2000 resamples)`);
  console.log(
    'In brackets: the first engine less this one, paired; + where it is ahead beyond the interval, − where behind',
  );
  const [first] = results;
  for (const kind of queryClasses) {
    const own = first && valuesOf(first, kind, measure);
    if (!own || own.length === 0) continue;
    const cells = results.map((result) => {
      const values = valuesOf(result, kind, measure);
      const score = bootstrap(values);
      const text = `${result.name} ${score.mean.toFixed(3)} (${score.low.toFixed(2)}–${score.high.toFixed(2)})`;
      return result === first ? text : `${text} ${verdict(pairedDifference(own, values))}`;
    });
    console.log(`${kind.padEnd(15)} n=${String(own.length).padStart(3)}  ${cells.join('  ')}`);
  }
}

function valuesOf({ scores }: EngineResult, kind: string, measure: 'ndcg' | 'recall'): number[] {
  return scores.filter((score) => score.kind === kind).map((score) => score[measure]);
}

function verdict({ mean, low, high }: Interval): string {
  const sign = low > 0 ? '+' : high < 0 ? '−' : '=';
  return `[${sign} ${mean.toFixed(3)}]`;
}

function printBytes(results: readonly EngineResult[]): void {
  console.log(
    '\nBytes, gzip, medians (95th percentile): once, then per query with an empty cache, code apart',
  );
  for (const { name, indexBytes, bytes } of results) {
    console.log(
      `${name}: index ${kilo(indexBytes)} in all; once ${kilo(
        quantile(
          bytes.map(({ once }) => once),
          0.5,
        ),
      )}`,
    );
    for (const kind of byteKinds) {
      const own = bytes.filter((one) => one.kind === kind);
      const [query, excerpts] = [own.map((one) => one.query), own.map((one) => one.excerpts)];
      const kinds = [...new Set(own.flatMap((one) => Object.keys(one.kinds ?? {})))].map(
        (file) => `${file} ${kilo(own.reduce((sum, one) => sum + (one.kinds?.[file] ?? 0), 0) / own.length)}`,
      );
      console.log(
        `  ${kind.padEnd(20)} ${kilo(quantile(query, 0.5))} (${kilo(quantile(query, 0.95))}), excerpts ${kilo(quantile(excerpts, 0.5))} (${kilo(quantile(excerpts, 0.95))})${kinds.length > 0 ? `; means: ${kinds.join(', ')}` : ''}`,
      );
    }
  }
}

function printTimes(results: readonly EngineResult[]): void {
  console.log('\nBuilding the index, in Node');
  for (const { name, times } of results) {
    const built = Object.entries(times).map(([what, time]) => `${what} ${(time / 1000).toFixed(1)} s`);
    console.log(`  ${name}: ${built.join(', ')}`);
  }
}

function printKeystrokes(results: readonly EngineResult[]): void {
  const measured = results.flatMap(({ name, keystrokes }) => (keystrokes ? [{ name, ...keystrokes }] : []));
  if (measured.length === 0) return;
  console.log('\nA keystroke in Chromium, ms: median, 95th percentile; code gzip');
  const times = (values: readonly number[]) =>
    `${quantile(values, 0.5).toFixed(1)}, ${quantile(values, 0.95).toFixed(1)}`;
  for (const { name, answer, shown, code } of measured) {
    const rows = shown.length > 0 ? `; ten rows with excerpts shown ${times(shown)}` : '';
    console.log(`  ${name}: answer ${times(answer)}${rows} (n=${answer.length}); code ${kilo(code)}`);
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
  return bytes > 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1000).toFixed(1)} KB`;
}
