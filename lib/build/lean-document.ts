import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { caching } from '@/lib/server/caching';
import { isInternalPath } from '@/lib/server/internal-path';
import type { SiteFile } from '@/lib/server/site-manifest';
import { contentHash } from './content-hash';
import { type LeanHtml, leanHtml } from './lean-html';
import { precompress } from './precompress';
import type { PrerenderedPage } from './prerendered';

/** A page as it is served, and what its byte count needs. */
export interface LeanPage {
  site: SiteFile;
  stylesheets: readonly string[];
  /** Size of the whole document in Brotli. */
  bytes: number;
}

/**
 * Makes one prerendered page lean, with its companions: `.html` rewritten, `.br` beside it, no flight
 * payload, caching in `.meta`.
 * @param dist Next's build folder
 */
export async function leanPage(page: PrerenderedPage, dist: string): Promise<LeanPage> {
  const { stylesheets, content } = await rewriteHtml(page.file, page.path);
  const stem = page.file.slice(0, -'.html'.length);
  const [compressed, status] = await Promise.all([
    precompress(content, page.file),
    rewriteMeta(`${stem}.meta`, page.path),
    dropFlight(stem),
    copyFrame(page.path, content, dist),
  ]);
  const size = compressed?.bytes ?? content.length;
  const site: SiteFile = {
    path: page.path,
    file: path.relative(dist, page.file),
    ...(compressed && { br: path.relative(dist, compressed.file) }),
    size,
    type: 'text/html; charset=utf-8',
    status,
    cacheControl: caching.document,
    hash: contentHash(content),
    route: page.route,
  };
  return { site, stylesheets, bytes: size };
}

/** Takes the scripts out of a document in place. */
export async function rewriteHtml(
  file: string,
  name: string,
): Promise<Pick<LeanHtml, 'stylesheets'> & { content: Buffer }> {
  const { html, stylesheets } = leanHtml(await readFile(file, 'utf8'), name);
  const content = Buffer.from(html);
  await writeFile(file, content);
  return { stylesheets, content };
}

/**
 * Sets in Next's own record of the page what `next start` answers with. Internal documents are a 404 there too.
 * @returns the status of the page
 */
async function rewriteMeta(file: string, page: string): Promise<number> {
  // Next's own file: an object with these optional fields (next/dist/server/lib/incremental-cache).
  const meta = JSON.parse(await readFile(file, 'utf8')) as {
    status?: number;
    headers?: Record<string, string>;
  };
  const status = meta.status ?? (isInternalPath(page) ? 404 : 200);
  // `x-nextjs-…` speaks to a router in the browser, which no document has.
  const kept = Object.entries(meta.headers ?? {}).filter(([name]) => !name.startsWith('x-nextjs-'));
  const headers = { ...Object.fromEntries(kept), 'cache-control': caching.document };
  await writeFile(file, JSON.stringify({ ...meta, status, headers, segmentPaths: undefined }));
  return status;
}

/** The `.rsc` must stay: without it Next takes the page as not prerendered and renders it whole again. */
async function dropFlight(stem: string): Promise<void> {
  await Promise.all([
    writeFile(`${stem}.rsc`, '0:null'),
    rm(`${stem}.segments`, { recursive: true, force: true }),
  ]);
}

/**
 * Handlers read the shell and the 404 document at `server/app/<path>.html`, where Next puts them when it builds without
 * an adapter. With one, the folder's name is a hash of the page type that only Next can compute.
 */
async function copyFrame(page: string, content: Buffer, dist: string): Promise<void> {
  if (!isInternalPath(page)) return;
  const file = path.join(dist, 'server', 'app', `${page}.html`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}
