import { access, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { NextAdapter } from 'next';

/** What Next tells an adapter at the end of a build. */
export type BuildContext = Parameters<NonNullable<NextAdapter['onBuildComplete']>>[0];
type Outputs = BuildContext['outputs'];

/** A page Next has prerendered. */
export interface PrerenderedPage {
  /** URL path: `/sv/case/balans`. */
  path: string;
  /** Page type: `/[locale]/case/[slug]`. */
  route: string;
  /** The `.html`; `.meta`, `.rsc` and `.segments/` lie beside it. */
  file: string;
}

/** A file a route handler made at build time (sitemap, robots, icons): the `.body`, with its `.meta` beside it. */
export interface PrerenderedBody {
  path: string;
  file: string;
}

/** The documents of the site: without those of Next itself, and without flight payloads. */
export function prerenderedPages(outputs: Outputs): PrerenderedPage[] {
  return outputs.prerenders.flatMap(({ pathname, route, fallback }) => {
    const file = fallback?.filePath;
    return file?.endsWith('.html') && !isOfNext(pathname) ? [{ path: pathname, route, file }] : [];
  });
}

/** `/_global-error` and the like: last resorts of Next, which no URL leads to. */
function isOfNext(pathname: string): boolean {
  return pathname.startsWith('/_');
}

/** Next lists them among prerenders or static files, depending on how the handler says that it is static. */
export function prerenderedBodies(outputs: Outputs): PrerenderedBody[] {
  const prerendered = outputs.prerenders.map((item) => ({
    path: item.pathname,
    file: item.fallback?.filePath ?? '',
  }));
  const files = outputs.staticFiles.map((item) => ({ path: item.pathname, file: item.filePath }));
  return [...prerendered, ...files].filter(({ file }) => file.endsWith('.body'));
}

/** Documents that are no pages of the site: Next's last-resort error pages, and the global 404, which it does not list. */
export async function otherDocuments(outputs: Outputs, dist: string): Promise<string[]> {
  const prerendered = outputs.prerenders
    .filter(({ pathname }) => isOfNext(pathname))
    .map((item) => item.fallback?.filePath);
  const files = outputs.staticFiles.map((item) => item.filePath);
  const listed = [...prerendered, ...files].filter((file) => file?.endsWith('.html'));
  return [...listed.filter((file) => file !== undefined), ...(await globalNotFound(dist))];
}

/** With an adapter, Next 16.4 keeps pages in `server/route-cache/APP_PAGE/<hash of the page type>/$/<path>`. */
async function globalNotFound(dist: string): Promise<string[]> {
  const folder = path.join(dist, 'server', 'route-cache', 'APP_PAGE');
  const routes = await readdir(folder).catch(() => []);
  const candidates = routes.map((route) => path.join(folder, route, '$', '_not-found.html'));
  const found = await Promise.all(
    candidates.map((file) =>
      access(file).then(
        () => true,
        () => false,
      ),
    ),
  );
  return candidates.filter((_, position) => found[position]);
}
