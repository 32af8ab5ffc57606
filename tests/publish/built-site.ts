import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { filesOf, readSiteManifest, type SiteFile } from '@/lib/server/site-manifest';

/** Everything that is served under one address, as one line that differs when a byte does. */
export type BuiltSite = Map<string, string>;

/**
 * Takes down what a build has made: of each file of the site the bytes plain and in Brotli, type, status,
 * caching and tag, and of each page what plain `next start` keeps beside it.
 * @param dist Next's build folder
 */
export async function readBuiltSite(dist: string): Promise<BuiltSite> {
  const files = filesOf(await readSiteManifest(dist));
  const site = files.map((file): [string, string] => [
    file.path,
    JSON.stringify([file, ...bytesOf(file, dist)]),
  ]);
  const { routes } = JSON.parse(readFileSync(path.join(dist, 'prerender-manifest.json'), 'utf8'));
  return new Map([...site, ["Next's paths", Object.keys(routes).sort().join(' ')]]);
}

function bytesOf({ file, br }: SiteFile, dist: string): string[] {
  const stem = file.replace(/\.(?:html|body)$/, '');
  const beside = stem === file ? [] : [`${stem}.rsc`, `${stem}.segments`];
  const zipped = br ? [br] : [];
  const files = [file, ...zipped, ...beside].map((name) => hashOf(path.join(dist, name)));
  return stem === file ? files : [...files, metaOf(path.join(dist, `${stem}.meta`))];
}

function hashOf(file: string): string {
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('base64url') : 'none';
}

/** Status and headers; besides them Next notes down how it found the page. */
function metaOf(file: string): string {
  const { status, headers }: { status?: number; headers?: object } = JSON.parse(readFileSync(file, 'utf8'));
  return JSON.stringify({ status, headers: Object.entries(headers ?? {}).sort() });
}

/** Addresses whose bytes differ, or that are in one of the two alone. */
export function differences(a: BuiltSite, b: BuiltSite): string[] {
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((address) => a.get(address) !== b.get(address))
    .sort();
}
