import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BenchQuery } from './bench-query';
import type { EngineResult } from './measure-engine';

const folder = 'tests/.results';

/** Everything that one run measured. */
export interface BenchResults {
  cases: number;
  seed: number;
  documents: number;
  queries: BenchQuery[];
  results: EngineResult[];
}

/** Queries as JSON has them: it knows no maps. */
interface Stored extends Omit<BenchResults, 'queries'> {
  queries: (Omit<BenchQuery, 'relevant'> & { relevant: [string, number][] })[];
}

/** One file for each size of collection. */
export function resultFile(cases: number): string {
  return path.join(folder, `bench-search-${cases}.json`);
}

/** @returns the file's path */
export function saveResults({ queries, ...rest }: BenchResults): string {
  const stored: Stored = {
    ...rest,
    queries: queries.map(({ relevant, ...query }) => ({ ...query, relevant: [...relevant] })),
  };
  const file = resultFile(rest.cases);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(stored));
  return file;
}

/** What the last run with so many cases measured, if there was one. */
export function loadResults(cases: number): BenchResults | undefined {
  const file = resultFile(cases);
  if (!existsSync(file)) return undefined;
  // Written by `saveResults` alone.
  const stored = JSON.parse(readFileSync(file, 'utf8')) as Stored;
  const queries = stored.queries.map((query) => ({ ...query, relevant: new Map(query.relevant) }));
  return { ...stored, queries };
}
