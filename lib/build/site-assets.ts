import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { caching } from '@/lib/server/caching';
import { contentTypeOf, isCompressible } from '@/lib/server/content-type';
import type { SiteFile } from '@/lib/server/site-manifest';
import { contentHash } from './content-hash';
import { type Compressed, precompress } from './precompress';
import type { PrerenderedBody } from './prerendered';

/** A folder whose files are served under a URL path. */
export interface AssetFolder {
  folder: string;
  /** URL path of the folder, without a slash at the end: `/_next/static`. */
  base: string;
  /** Cache-Control of a file, by its path within the folder. */
  cacheControl: (name: string) => string;
  /** Where the compressed copies lie: beside the files, or apart for a folder that is under version control. */
  compressed: string;
  skip?: (name: string) => boolean;
}

/** A file as the server gives it, and its size in Brotli. */
export interface SiteAsset {
  site: SiteFile;
  bytes: number;
}

/** Compressed copies, and what a process that was killed has left half written. */
const isNoFileOfItsOwn = /\.(?:br|gz|part|tmp)$/;

/** Lists the files of a folder with all below it. A missing folder has none. */
export async function filesBelow({ folder, skip }: Pick<AssetFolder, 'folder' | 'skip'>): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !isNoFileOfItsOwn.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((name) => !skip?.(name));
}

/**
 * An asset that an earlier build has compressed, where its name holds a hash of its content.
 * @param known of that build, by URL path
 */
export async function sameAsset(
  from: AssetFolder,
  name: string,
  dist: string,
  known: ReadonlyMap<string, SiteFile>,
): Promise<SiteAsset | undefined> {
  const site = from.cacheControl(name) === caching.hashed ? known.get(urlOf(from, name)) : undefined;
  const served = site && (await stat(path.join(dist, site.br ?? site.file)).catch(() => undefined));
  return site && served && { site, bytes: served.size };
}

function urlOf({ base }: AssetFolder, name: string): string {
  return `${base}/${name.split(path.sep).join('/')}`;
}

/**
 * Compresses one asset and says how it is served.
 * @param name path within the folder
 * @param dist Next's build folder
 */
export async function siteAsset(from: AssetFolder, name: string, dist: string): Promise<SiteAsset> {
  const file = path.join(from.folder, name);
  const content = await readFile(file);
  const type = contentTypeOf(name);
  const br = isCompressible(type) ? await precompress(content, path.join(from.compressed, name)) : undefined;
  return asset(
    { path: urlOf(from, name), file, type, status: 200, cacheControl: from.cacheControl(name) },
    content,
    br,
    dist,
  );
}

/**
 * Compresses what a route handler made at build time; type, status and caching are the handler's own. Only icons may
 * be kept for a while: Next says "always ask", and a browser would, on every page.
 */
export async function siteBody(body: PrerenderedBody, dist: string): Promise<SiteAsset> {
  const [content, metaText] = await Promise.all([
    readFile(body.file),
    readFile(body.file.replace(/\.body$/, '.meta'), 'utf8'),
  ]);
  // Next's own file: status and headers of the handler's Response.
  const meta = JSON.parse(metaText) as { status?: number; headers?: Record<string, string> };
  const type = withCharset(meta.headers?.['content-type'] ?? contentTypeOf(body.path));
  const br = isCompressible(type) ? await precompress(content, body.file) : undefined;
  const given = meta.headers?.['cache-control'] ?? caching.document;
  const cacheControl = type.startsWith('image/') ? caching.fixed : given;
  return asset(
    {
      path: body.path,
      file: body.file,
      type,
      status: meta.status ?? 200,
      cacheControl,
      ...keptOf(meta.headers),
    },
    content,
    br,
    dist,
  );
}

/** Headers of a handler that go out with its file. All others are Next's own. */
const keptHeaders = ['access-control-allow-origin'];

function keptOf(headers: Record<string, string> = {}): Pick<SiteFile, 'headers'> {
  const kept = Object.entries(headers).filter(([name]) => keptHeaders.includes(name.toLowerCase()));
  return kept.length > 0 ? { headers: Object.fromEntries(kept) } : {};
}

function asset(
  about: Omit<SiteFile, 'br' | 'size' | 'hash'>,
  content: Buffer,
  br: Compressed | undefined,
  dist: string,
): SiteAsset {
  const size = br?.bytes ?? content.length;
  const site: SiteFile = {
    ...about,
    file: path.relative(dist, about.file),
    ...(br && { br: path.relative(dist, br.file) }),
    size,
    hash: contentHash(content),
  };
  return { site, bytes: size };
}

/** Text without a charset would be guessed at; everything here is UTF-8. */
function withCharset(type: string): string {
  return isCompressible(type) && !/charset=/i.test(type) ? `${type}; charset=utf-8` : type;
}
