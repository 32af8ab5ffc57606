import path from 'node:path';
import { type ShardFolder, writeSiteManifest } from '@/lib/server/site-manifest';
import { bytesTable } from './bytes-table';
import { inParallel } from './in-parallel';
import { leanPage, rewriteHtml } from './lean-document';
import { largestOfTypes } from './page-bytes';
import { type BuildContext, otherDocuments, prerenderedBodies, prerenderedPages } from './prerendered';
import { siteBody } from './site-assets';
import { bytesByPath, nextAssets } from './site-folders';

const noShards: ShardFolder = { base: '', folder: '', sizes: {} };

/**
 * Makes what Next has built ready to serve: documents without framework JavaScript, compressed copies beside them,
 * and the list of them. What Next knows nothing of is listed later (`list-site.ts`): the search index is being made
 * meanwhile.
 * How heavy the pages are is told, and no reason to stop: an author's text is as long as it is.
 * @throws when a page cannot be shown without JavaScript
 */
export async function onBuildComplete({ outputs, distDir }: BuildContext): Promise<void> {
  const assets = await nextAssets(distDir);
  const bodies = await inParallel(prerenderedBodies(outputs), (body) => siteBody(body, distDir));
  const pages = await inParallel(prerenderedPages(outputs), (page) => leanPage(page, distDir));
  await inParallel(await otherDocuments(outputs, distDir), (file) => rewriteHtml(file, path.basename(file)));

  console.log(bytesTable(await largestOfTypes(pages, bytesByPath(assets), distDir)));
  const files = [...assets, ...bodies, ...pages].map(({ site }) => site);
  await writeSiteManifest(distDir, files, noShards);
}
