import path from 'node:path';
import { searchManifest } from '@/lib/records/assets';
import { type Folders, foldersFor } from '@/lib/records/folders';
import { caching } from '@/lib/server/caching';
import { writeSiteManifest } from '@/lib/server/site-manifest';
import { bytesTable, overBudgetMessage } from './bytes-table';
import { inParallel } from './in-parallel';
import { leanPage, rewriteHtml } from './lean-document';
import { largestOfTypes, pagesOverBudget } from './page-bytes';
import { type BuildContext, otherDocuments, prerenderedBodies, prerenderedPages } from './prerendered';
import { type AssetFolder, filesBelow, type SiteAsset, siteAsset, siteBody } from './site-assets';

/**
 * Makes Next's finished build ready to serve: documents without framework JavaScript, compressed copies beside
 * them, and the list the server reads. The list is written last: a build that was broken off cannot be served.
 * @throws when a page is over its budget of bytes, or cannot be shown without JavaScript
 */
export async function onBuildComplete({ outputs, distDir, projectDir }: BuildContext): Promise<void> {
  const folders = assetFolders(distDir, projectDir, foldersFor(process.env, projectDir));
  const assets = (await Promise.all(folders.map((folder) => assetsOf(folder, distDir)))).flat();
  const bodies = await inParallel(prerenderedBodies(outputs), (body) => siteBody(body, distDir));
  const pages = await inParallel(prerenderedPages(outputs), (page) => leanPage(page, distDir));
  await inParallel(await otherDocuments(outputs, distDir), (file) => rewriteHtml(file, path.basename(file)));

  const css = new Map(assets.map(({ site, bytes }) => [site.path, bytes]));
  console.log(bytesTable(await largestOfTypes(pages, css, distDir)));
  const over = await pagesOverBudget(pages, css, distDir);
  if (over.length > 0) throw new Error(overBudgetMessage(over));

  await writeSiteManifest(
    distDir,
    [...assets, ...bodies, ...pages].map(({ site }) => site),
  );
}

async function assetsOf(folder: AssetFolder, dist: string): Promise<SiteAsset[]> {
  return inParallel(await filesBelow(folder), (name) => siteAsset(folder, name, dist));
}

/** The index's own list of its generations is no file of the site; where the index lies may not be kept for good. */
function isUnhashed(name: string): boolean {
  return path.basename(name) === 'current.json' || name === searchManifest;
}

/** Everything with a URL that is not a page: Next's own files, ours with a hash in the name, and `public/`. */
function assetFolders(dist: string, project: string, { assets, assetBase }: Folders): AssetFolder[] {
  const next = path.join(dist, 'static');
  return [
    { folder: next, base: '/_next/static', cacheControl: caching.hashed, compressed: next },
    { folder: assets, base: assetBase, cacheControl: caching.hashed, compressed: assets, skip: isUnhashed },
    {
      folder: assets,
      base: assetBase,
      cacheControl: caching.document,
      compressed: assets,
      skip: (name) => name !== searchManifest,
    },
    {
      folder: path.join(project, 'public'),
      base: '',
      cacheControl: caching.fixed,
      compressed: path.join(dist, 'precompressed'),
      skip: (name) => name.startsWith(`_casebok${path.sep}`),
    },
  ];
}
