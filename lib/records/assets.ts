import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Folders, foldersFor } from './folders';

/** Name of the file in the output folder that tells the address of the islands' script. */
export const islandManifest = 'islands.json';
/**
 * Name of the file among the assets that tells where the search lies. Its address never changes: a document that
 * named the index itself would be another one after every edit of any text.
 */
export const searchManifest = 'search.json';

/** Folder of the search index's shards within the assets. */
export const shardFolder = 'search';

/** Folder, within the assets, of the pictures that texts show. */
export const pictureFolder = 'media';

/** Folder, within the assets, of the portraits that are too large to stand in a page. */
export const portraitFolder = 'portrait';

/** Folder, in Next's build folder, of the pictures of shared links that have been drawn. */
export const previewFolder = 'previews';

/** Where a script finds the search: addresses of immutable files. */
export interface SearchAssets {
  /** URL path of the folder of shards, with a slash at the end. */
  shards: string;
  /** Name of the shard that leads to all others. */
  manifest: string;
  /** URL path of the themes that most cases have (JSON, see `PopularThemes`). */
  themes: string;
}

/**
 * Address of the script that holds the islands.
 * @throws when it has not been bundled: `npm run build` does it
 */
export function islandUrl(): string {
  return readJson<{ site: string }>(foldersFor().output, islandManifest).site;
}

/** @throws when there is no search index: `npm run build` makes it */
export function searchAssets({ assets }: Pick<Folders, 'assets'> = foldersFor()): SearchAssets {
  return readJson<SearchAssets>(assets, searchManifest);
}

function readJson<T>(folder: string, name: string): T {
  const file = path.join(/* turbopackIgnore: true */ folder, name);
  return JSON.parse(readFileSync(/* turbopackIgnore: true */ file, 'utf8'));
}
