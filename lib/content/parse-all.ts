import { statSync } from 'node:fs';
import path from 'node:path';
import type { ParseCache } from './parse-cache';
import type { ParsePool } from './parse-pool';
import type { Summary } from './parsed-file';

export type Progress = (done: number, total: number) => void;

export interface ParseAll {
  summaries: Summary[];
  /** How many files had to be parsed; the others came from the cache. */
  parsed: number;
}

/**
 * Brings every source file to a summary: from the cache where nothing has changed, else by the worker pool.
 * @param progress told after each parsed file
 */
export async function parseAll(
  content: string,
  files: string[],
  cache: ParseCache,
  pool: ParsePool,
  progress?: Progress,
): Promise<ParseAll> {
  const cached = files.map((file) => cache.lookUp(file));
  const changed = files.filter((_, index) => !cached[index]);
  if (changed.length === 0) return { summaries: cached.filter(isPresent), parsed: 0 };

  let done = 0;
  const fresh = new Map<string, Summary>();
  await Promise.all(
    changed.map(async (file) => {
      fresh.set(file, await parseOne(content, file, cache, pool));
      progress?.(++done, changed.length);
    }),
  );
  const summaries = files.map((file, index) => cached[index] ?? fresh.get(file)).filter(isPresent);
  return { summaries, parsed: changed.length };
}

async function parseOne(content: string, file: string, cache: ParseCache, pool: ParsePool): Promise<Summary> {
  const before = statSync(path.join(content, file));
  const parsed = await pool.parse(file);
  cache.add(parsed, before);
  return parsed.summary;
}

function isPresent<T>(value: T | undefined): value is T {
  return value !== undefined;
}
