import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import {
  pictureFolder,
  portraitFolder,
  searchAssets,
  searchManifest,
  shardFolder,
} from '@/lib/records/assets';
import type { Folders } from '@/lib/records/folders';
import { usedPictures } from '@/lib/records/pictures';
import { usedPortraits } from '@/lib/records/portraits';
import { searchFiles } from '@/lib/records/search';
import { caching } from '@/lib/server/caching';
import type { ShardFolder, SiteFile } from '@/lib/server/site-manifest';
import { inParallel } from './in-parallel';
import { type AssetFolder, filesBelow, type SiteAsset, sameAsset, siteAsset } from './site-assets';

/** What an earlier build says of its files, by URL path. */
type Known = ReadonlyMap<string, SiteFile>;

/**
 * Makes every file of the site ready that is not a page. Needs the search index.
 * @param dist Next's build folder
 * @param project the project's root
 * @param known of the last build into the same folder: what cannot have changed since is taken over
 */
export async function siteAssets(
  dist: string,
  project: string,
  folders: Folders,
  known: Known = new Map(),
): Promise<SiteAsset[]> {
  const all = assetFolders(dist, project, folders).map((folder) => assetsOf(folder, dist, known));
  return (await Promise.all(all)).flat();
}

/** Makes Next's own files ready, the stylesheets among them. @param dist Next's build folder */
export function nextAssets(dist: string): Promise<SiteAsset[]> {
  return assetsOf(nextFolder(dist), dist, new Map());
}

async function assetsOf(folder: AssetFolder, dist: string, known: Known): Promise<SiteAsset[]> {
  return inParallel(
    await filesBelow(folder),
    async (name) => (await sameAsset(folder, name, dist, known)) ?? siteAsset(folder, name, dist),
  );
}

/** Lists the parts of the search index. */
export async function shardsOf({ assets, assetBase }: Folders, dist: string): Promise<ShardFolder> {
  const folder = path.join(assets, shardFolder);
  const wanted = searchFiles(folder);
  const names = (await readdir(folder).catch(() => [])).filter((name) => wanted.has(name)).sort();
  // At once: a promise for each of ten thousand questions costs more than the answers.
  const sizes = Object.fromEntries(names.map((name) => [name, statSync(path.join(folder, name)).size]));
  return { base: `${assetBase}/${shardFolder}/`, folder: path.relative(dist, folder), sizes };
}

/** Sizes in Brotli by URL path. */
export function bytesByPath(assets: readonly SiteAsset[]): Map<string, number> {
  return new Map(assets.map(({ site, bytes }) => [site.path, bytes]));
}

/**
 * Of the index only the themes on offer are listed here: shards are by themselves, and all else is no file of the site,
 * or goes as soon as the build stands.
 * @param name within the assets
 * @param themes what the search names
 */
function isListedElsewhere(name: string, themes: string): boolean {
  return name.startsWith(shardFolder + path.sep) && path.basename(name) !== path.basename(themes);
}

/** Pictures and portraits of before lie there until no page that is served shows them. */
function isOld(name: string, used: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const names = used.get(path.dirname(name));
  return names !== undefined && !names.has(path.basename(name));
}

/** Everything with a URL that is not a page: Next's own files, ours with a hash in the name, and `public/`. */
function assetFolders(dist: string, project: string, folders: Folders): AssetFolder[] {
  const { assets, assetBase } = folders;
  const { themes } = searchAssets(folders);
  const used = new Map([
    [pictureFolder, usedPictures(folders)],
    [portraitFolder, usedPortraits(folders)],
  ]);
  return [
    nextFolder(dist),
    {
      folder: assets,
      base: assetBase,
      // Where the index lies may not be kept for good.
      cacheControl: (name) => (name === searchManifest ? caching.document : caching.hashed),
      compressed: assets,
      skip: (name) => isListedElsewhere(name, themes) || isOld(name, used),
    },
    {
      folder: path.join(project, 'public'),
      base: '',
      cacheControl: () => caching.fixed,
      compressed: path.join(dist, 'precompressed'),
      skip: (name) => name.startsWith(`_casebok${path.sep}`),
    },
  ];
}

function nextFolder(dist: string): AssetFolder {
  const folder = path.join(dist, 'static');
  return { folder, base: '/_next/static', cacheControl: () => caching.hashed, compressed: folder };
}
