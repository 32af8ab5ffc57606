import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Folders } from '@/lib/records/folders';
import type { SiteFile, SiteManifest } from '@/lib/server/site-manifest';
import { filesOf, manifestName } from '@/lib/server/site-manifest';

/** What the build says the server has in memory. */
export function siteFiles({ dist }: Folders): SiteFile[] {
  // Written by the build that this run made.
  const manifest = JSON.parse(readFileSync(path.join(dist, manifestName), 'utf8')) as SiteManifest;
  return filesOf(manifest);
}

/** Addresses of all documents and files that answer 200, percent-encoded. */
export function servedPaths(folders: Folders): string[] {
  return siteFiles(folders)
    .filter(({ status }) => status === 200)
    .map((file) => encodeURI(file.path));
}
