import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startBrowser } from './search/browser-times';
import { byteQueries } from './search/byte-queries';
import { makeCollection } from './search/collection';
import { engines } from './search/engines';
import { measureEngine } from './search/measure-engine';
import { printReport } from './search/print-report';
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
console.error(`${collection.documents.length} documents of ${cases} cases, ${queries.length} queries`);
const browser = values.browser ? await startBrowser() : undefined;
const results = [];
for (const engine of chosen) {
  console.error(`${engine.name} …`);
  results.push(await measureEngine(engine, collection, queries, byteQueries(seed, each), browser));
}
await browser?.close();
printReport(results, queries, Number(values.failures));

const file = path.join('tests/.results', `bench-search-${cases}.json`);
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(
  file,
  JSON.stringify({
    cases,
    seed,
    documents: collection.documents.length,
    queries: queries.map(({ relevant, ...query }) => ({ ...query, relevant: [...relevant] })),
    results,
  }),
);
console.error(`Everything measured is in ${file}`);
