import path from 'node:path';
import { foldersFor } from '@/lib/records/folders';
import { writeSiteManifest } from '@/lib/server/site-manifest';
import { bytesTable } from './bytes-table';
import { inParallel } from './in-parallel';
import { leanPage, rewriteHtml } from './lean-document';
import { largestOfTypes } from './page-bytes';
import { type BuildContext, otherDocuments, prerenderedBodies, prerenderedPages } from './prerendered';
import { siteBody } from './site-assets';
import { bytesByPath, shardsOf, siteAssets } from './site-folders';

/**
 * Makes Next's finished build ready to serve: documents without framework JavaScript, compressed copies beside
 * them, and the list the server reads. The list is written last: a build that was broken off cannot be served.
 * How heavy the pages are is told, and no reason to stop: an author's text is as long as it is.
 * @throws when a page cannot be shown without JavaScript
 */
export async function onBuildComplete({ outputs, distDir, projectDir }: BuildContext): Promise<void> {
  const folders = foldersFor(process.env, projectDir);
  const assets = await siteAssets(distDir, projectDir, folders);
  const bodies = await inParallel(prerenderedBodies(outputs), (body) => siteBody(body, distDir));
  const pages = await inParallel(prerenderedPages(outputs), (page) => leanPage(page, distDir));
  await inParallel(await otherDocuments(outputs, distDir), (file) => rewriteHtml(file, path.basename(file)));

  console.log(bytesTable(await largestOfTypes(pages, bytesByPath(assets), distDir)));
  await writeSiteManifest(
    distDir,
    [...assets, ...bodies, ...pages].map(({ site }) => site),
    await shardsOf(folders, distDir),
  );
}
