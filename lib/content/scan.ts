import { type Dirent, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '@/lib/domain/problem';
import { meantPath } from './meant-path';
import { classify } from './source-file';

export interface Scan {
  /** Files to parse, relative to the content folder, sorted. */
  sources: string[];
  /** Pictures, likewise. */
  pictures: string[];
  problems: Problem[];
}

/**
 * Lists the content folder. Only ordinary files count: a link could lead out of the folder, and a pipe never ends.
 * @throws when the folder itself cannot be read
 */
export function scanContent(folder: string): Scan {
  const seen: string[] = [];
  const odd: string[] = [];
  const scan: Scan = { sources: [], pictures: [], problems: [] };
  forEachFile(folder, '', (file, entry) => {
    const source = classify(file);
    if (source.kind === 'ignored') return;
    seen.push(file);
    if (source.kind === 'unknown' || !entry.isFile()) odd.push(file);
    else (source.kind === 'picture' ? scan.pictures : scan.sources).push(file);
  });
  const taken = new Set(seen);
  scan.problems.push(...odd.map((file) => misplaced(file, taken)));
  scan.sources.sort();
  scan.pictures.sort();
  scan.problems.push(...collisions(seen.sort()), ...missingSite(scan.sources));
  return scan;
}

/** By path within the folder, put together on the way down: Node's own walk leaves it to be taken apart again. */
function forEachFile(folder: string, parent: string, tell: (file: string, entry: Dirent) => void): void {
  const entries = readdirSync(/* turbopackIgnore: true */ path.join(folder, parent), { withFileTypes: true });
  for (const entry of entries) {
    const file = parent === '' ? entry.name : `${parent}/${entry.name}`;
    if (entry.isDirectory()) forEachFile(folder, file, tell);
    else tell(file, entry);
  }
}

/** A text in the wrong place would silently not be published: an error. Anything else is only odd. */
function misplaced(file: string, taken: ReadonlySet<string>): Problem {
  const severity = /\.(?:md|markdown|mdx|ya?ml)$/i.test(file) ? 'error' : 'warning';
  const meant = meantPath(file) ?? '';
  const params = { suggestion: taken.has(meant) ? '' : meant };
  return { file, line: 1, column: 1, severity, rule: 'file-name', params };
}

/** Names that are one name on a Mac or in Windows, where case and Unicode form do not count. */
function collisions(files: string[]): Problem[] {
  const seen = new Map<string, string>();
  return files.flatMap((file): Problem[] => {
    const folded = file.normalize('NFC').toLowerCase();
    const other = seen.get(folded);
    seen.set(folded, file);
    return other
      ? [{ file, line: 1, column: 1, severity: 'error', rule: 'file-collision', params: { other } }]
      : [];
  });
}

function missingSite(files: string[]): Problem[] {
  if (files.includes('site.yml')) return [];
  return [{ file: 'site.yml', line: 1, column: 1, severity: 'error', rule: 'site-missing', params: {} }];
}
