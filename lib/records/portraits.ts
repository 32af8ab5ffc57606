import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CaseEntry } from '@/lib/domain/record';
import type { Folders } from './folders';

/** Addresses of a portrait's files. */
export type Portrait = NonNullable<CaseEntry['portrait']>;

/** What a portrait is drawn from, as JSON → its files, or null where it can stand in the page. */
export type Drawn = Record<string, Portrait | null>;

/** The portraits of the current records: written by the content step, which draws no others. */
export interface PortraitLedger {
  /** Of the code that has drawn them. */
  version: string;
  drawn: Drawn;
}

/** Where the ledger lies. */
export function portraitLedger({ output }: Pick<Folders, 'output'>): string {
  return path.join(output, 'portraits.json');
}

/**
 * Names of the portrait files that pages made from the current records show.
 * @throws when the content has not been read
 */
export function usedPortraits(folders: Pick<Folders, 'output'>): ReadonlySet<string> {
  // Written by `lib/content` alone.
  const { drawn }: PortraitLedger = JSON.parse(readFileSync(portraitLedger(folders), 'utf8'));
  return new Set(Object.values(drawn).flatMap((urls) => Object.values(urls ?? {}).map(nameOf)));
}

function nameOf(url: string): string {
  return path.basename(url);
}
