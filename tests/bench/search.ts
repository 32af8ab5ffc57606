import { parseArgs } from 'node:util';
import { startBrowser } from './search/browser-times';
import { byteQueries } from './search/byte-queries';
import { makeCollection } from './search/collection';
import type { Engine } from './search/engine';
import { engines } from './search/engines';
import { makeQueries } from './search/make-queries';
import { measureEngine, progress } from './search/measure-engine';
import { printReport } from './search/print-report';
import { printTargets } from './search/print-targets';
import { type BenchResults, loadResults, saveResults } from './search/result-file';
import { TextIndex } from './search/text-index';

/*
 * `npm run bench:search -- [--cases 1000] [--seed 1] [--each 30] [--only casebok,minisearch] [--no-browser]
 * [--failures 5] [--again]`
 * Tables go to standard output, everything measured to `tests/.results/bench-search-<cases>.json`. `--each` is
 * the number of queries per class and language; `--failures` prints queries that found little and why;
 * `--again` prints what the last run of that size measured.
 */

const { values } = parseArgs({
  allowNegative: true,
  options: {
    cases: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    each: { type: 'string', default: '30' },
    only: { type: 'string' },
    browser: { type: 'boolean', default: true },
    failures: { type: 'string', default: '0' },
    again: { type: 'boolean', default: false },
  },
});

/** The size to which growth is compared. */
const smallerSize = 1000;

await main();

async function main(): Promise<void> {
  const cases = Number(values.cases);
  const measured = values.again ? loadResults(cases) : await measure(cases);
  if (!measured) throw new Error(`Nothing was measured yet with ${cases} cases`);
  const { results, queries } = measured;
  printReport(results, queries, Number(values.failures));
  const own = results.find(({ name }) => name === 'casebok');
  const smaller = cases > smallerSize ? loadResults(smallerSize) : undefined;
  if (own)
    printTargets(
      own,
      smaller?.results.find(({ name }) => name === 'casebok'),
    );
}

async function measure(cases: number): Promise<BenchResults> {
  const [seed, each] = [Number(values.seed), Number(values.each)];
  const collection = makeCollection(cases, seed);
  const documents = collection.documents.length;
  const queries = makeQueries(collection, new TextIndex(collection), { seed, each });
  const forBytes = byteQueries(seed, Math.ceil(each / 4));
  progress(`${documents} documents of ${cases} cases, ${queries.length} queries`);
  const browser = values.browser ? await startBrowser() : undefined;
  const measured: BenchResults = { cases, seed, documents, queries, results: [] };
  try {
    for (const engine of chosenEngines()) {
      measured.results.push(await measureEngine(engine, collection, queries, forBytes, browser));
      // After each, so that what was measured is not lost with a run that is cut short.
      progress(`everything measured is in ${saveResults(measured)}`);
    }
  } finally {
    await browser?.close();
  }
  return measured;
}

function chosenEngines(): readonly Engine[] {
  const names = values.only?.split(',');
  const unknown = names?.filter((name) => !engines.some((engine) => engine.name === name)) ?? [];
  if (unknown.length > 0)
    throw new Error(
      `No engine is called ${unknown.join(', ')}: there are ${engines.map(({ name }) => name).join(', ')}`,
    );
  return names ? engines.filter(({ name }) => names.includes(name)) : engines;
}
