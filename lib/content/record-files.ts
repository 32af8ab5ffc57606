import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CaseRecord } from '@/lib/domain/record';

/** Where the record of a case lies. @param folder of all records */
export function recordFile(folder: string, slug: string): string {
  return path.join(folder, 'cases', `${slug}.json`);
}

/** Slugs of all records that lie there. */
export function writtenSlugs(folder: string): string[] {
  try {
    const names = readdirSync(path.join(folder, 'cases'));
    return names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
  } catch {
    // Nothing has been written yet.
    return [];
  }
}

/** A record as it was written last; undefined where it is missing or damaged. */
export function readRecord(folder: string, slug: string): CaseRecord | undefined {
  try {
    return JSON.parse(readFileSync(recordFile(folder, slug), 'utf8'));
  } catch {
    return undefined;
  }
}
