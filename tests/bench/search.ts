import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startBrowser } from './search/browser-times';
import { byteQueries } from './search/byte-queries';
import { makeCollection } from './search/collection';
import { engines } from './search/engines';
import { type EngineResult, measureEngine, progress } from './search/measure-engine';
import { printReport } from './search/print-report';
import { printTargets } from './search/print-targets';
import { makeQueries } from './search/query-classes';
import { TextIndex } from './search/text-index';

/*
 * `npm run bench:search -- [--cases 1000] [--seed 1] [--each 40] [--only casebok,minisearch] [--no-browser]`
 * Tables go to standard output, everything measured to `tests/.results/bench-search-<cases>.json`.
 */

const { values } = parseArgs({
  allowNegative: true,
  options: {
    cases: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    each: { type: 'string', default: '40' },
    only: { type: 'string' },
    browser: { type: 'boolean', default: true },
    failures: { type: 'string', default: '0' },
  },
});

const [cases, seed, each] = [values.cases, values.seed, values.each].map(Number) as [number, number, number];
const names = values.only?.split(',') ?? engines.map(({ name }) => name);
const chosen = engines.filter(({ name }) => names.includes(name));
if (chosen.length !== names.length)
  throw new Error(`Engines are ${engines.map(({ name }) => name).join(', ')}`);

const collection = makeCollection(cases, seed);
const queries = makeQueries(collection, new TextIndex(collection), { seed, each });
const forBytes = byteQueries(seed, Math.ceil(each / 2));
progress(`${collection.documents.length} documents of ${cases} cases, ${queries.length} queries`);
const browser = values.browser ? await startBrowser() : undefined;
const results: EngineResult[] = [];
for (const engine of chosen) {
  results.push(await measureEngine(engine, collection, queries, forBytes, browser));
  // After each, so that what was measured is not lost with a run that is cut short.
  save();
}
await browser?.close();
printReport(results, queries, Number(values.failures));
const own = results.find(({ name }) => name === 'casebok');
if (own) printTargets(own, cases > 1000 ? resultFile(1000) : undefined);

function resultFile(size: number): string {
  return path.join('tests/.results', `bench-search-${size}.json`);
}

function save(): void {
  const file = resultFile(cases);
  mkdirSync(path.dirname(file), { recursive: true });
  const asked = queries.map(({ relevant, ...query }) => ({ ...query, relevant: [...relevant] }));
  const documents = collection.documents.length;
  writeFileSync(file, JSON.stringify({ cases, seed, documents, queries: asked, results }));
  progress(`everything measured is in ${file}`);
}
