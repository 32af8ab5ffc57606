import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Folders } from './folders';

/** Where the content step writes the names of the pictures that its records show, as a list. */
export function pictureLedger({ output }: Pick<Folders, 'output'>): string {
  return path.join(output, 'pictures.json');
}

/**
 * Names of the picture files that pages made from the current records show.
 * @throws when the content has not been read
 */
export function usedPictures(folders: Pick<Folders, 'output'>): ReadonlySet<string> {
  // Written by `lib/content` alone.
  const names: string[] = JSON.parse(readFileSync(pictureLedger(folders), 'utf8'));
  return new Set(names);
}
