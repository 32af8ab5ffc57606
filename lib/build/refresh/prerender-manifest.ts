import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What we read of Next's own list of prerendered paths; the rest is kept as it is. */
interface PrerenderManifest {
  routes: Record<string, { srcRoute: string | null; dataRoute: string | null }>;
  /** `previewModeId` is what a request has to show to have a page made anew (Next calls it the bypass token). */
  preview: { previewModeId: string };
}

const manifestName = 'prerender-manifest.json';

/** @param dist Next's build folder @throws when there is no build */
export function readPrerenderManifest(dist: string): PrerenderManifest {
  return JSON.parse(readFileSync(path.join(dist, manifestName), 'utf8'));
}

/** URL path → page type of everything that Next has prerendered, but its own last resorts (`/_not-found`). */
export function prerenderedRoutes({ routes }: PrerenderManifest): Map<string, string> {
  const entries = Object.entries(routes).filter(([address]) => !address.startsWith('/_'));
  return new Map(entries.map(([address, { srcRoute }]) => [address, srcRoute ?? address]));
}

/**
 * Tells Next which paths there are: with `dynamicParams = false` any other is a 404. A new path gets what Next
 * noted down for another page of its type.
 * @param added new path → path of a page of the same type
 */
export function updatePrerenderManifest(
  dist: string,
  added: ReadonlyMap<string, string>,
  gone: readonly string[],
): void {
  if (added.size === 0 && gone.length === 0) return;
  const manifest = readPrerenderManifest(dist);
  for (const [address, sibling] of added) {
    const known = manifest.routes[sibling];
    if (!known) throw new Error(`Next has no page ${sibling}`);
    manifest.routes[address] = { ...known, dataRoute: known.dataRoute && `${address}.rsc` };
  }
  for (const address of gone) delete manifest.routes[address];
  const file = path.join(dist, manifestName);
  writeFileSync(`${file}.part`, JSON.stringify(manifest));
  renameSync(`${file}.part`, file);
}
