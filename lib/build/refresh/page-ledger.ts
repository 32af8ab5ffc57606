import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What the documents in a build folder were made from. */
export interface PageLedger {
  /** Fingerprint of code, dependencies and settings. */
  project: string;
  /** URL path → mark (`page-marks.ts`). A document that is not listed has to be made. */
  marks: Record<string, string>;
}

const ledgerName = 'casebok-pages.json';

/**
 * Writes the ledger whole or not at all. It lies in Next's build folder, which `next build` empties: it never
 * speaks of documents that are not there.
 * @param dist Next's build folder
 */
export function writePageLedger(dist: string, ledger: PageLedger): void {
  const file = path.join(dist, ledgerName);
  writeFileSync(`${file}.part`, JSON.stringify(ledger));
  renameSync(`${file}.part`, file);
}

/** The ledger of a finished build; undefined where there is none. */
export function readPageLedger(dist: string): PageLedger | undefined {
  try {
    return JSON.parse(readFileSync(path.join(dist, ledgerName), 'utf8'));
  } catch {
    // Nothing was built, or the build was broken off.
    return undefined;
  }
}

/** From now on nothing is known of the documents in a build folder, and a whole build has to make them. */
export function removePageLedger(dist: string): void {
  rmSync(path.join(dist, ledgerName), { force: true });
}
