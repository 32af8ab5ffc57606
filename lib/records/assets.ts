import { readFileSync } from 'node:fs';
import path from 'node:path';
import { foldersFor } from './folders';

/** Name of the file in the output folder that tells the address of the islands' script. */
export const islandManifest = 'islands.json';

/**
 * Address of the script that holds the islands.
 * @throws when it has not been bundled: `npm run build` does it
 */
export function islandUrl(): string {
  const file = path.join(/* turbopackIgnore: true */ foldersFor().output, islandManifest);
  const manifest: { site: string } = JSON.parse(readFileSync(/* turbopackIgnore: true */ file, 'utf8'));
  return manifest.site;
}
