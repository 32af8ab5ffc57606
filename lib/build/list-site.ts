import type { Folders } from '@/lib/records/folders';
import { readSiteManifest, type SiteFile, writeSiteManifest } from '@/lib/server/site-manifest';
import { shardsOf, siteAssets } from './site-folders';

/**
 * Writes the list of all that is served: the documents given, and every other file as it lies now, the search index
 * too. From then on the build can be served.
 * @param folders with the build that is listed
 * @param project the project's root
 * @param before the list there was: what its names say has not changed is not compressed again
 */
export async function listSite(
  folders: Folders,
  project: string,
  documents: readonly SiteFile[],
  before: readonly SiteFile[],
): Promise<void> {
  const { dist } = folders;
  const known = new Map(before.map((file) => [file.path, file]));
  const assets = (await siteAssets(dist, project, folders, known)).map(({ site }) => site);
  await writeSiteManifest(dist, [...documents, ...assets], await shardsOf(folders, dist));
}

/**
 * Completes the list that `next build` has left, of its own files and the documents.
 * @throws BuildProblem when it is missing
 */
export async function listWholeSite(folders: Folders, project: string): Promise<void> {
  const { files } = await readSiteManifest(folders.dist);
  await listSite(folders, project, files.filter(isPrerendered), files);
}

/** Whether Next has made a file from the library: documents, and what route handlers made at build time. */
export function isPrerendered({ file }: SiteFile): boolean {
  return /\.(?:html|body)$/.test(file) && !file.startsWith('..');
}
