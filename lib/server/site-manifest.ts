import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { caching } from './caching';

/** One answer the server gives without asking Next. The build writes it, the server reads it. */
export interface SiteFile {
  /** URL path, decoded: `/sv/case/balans`. */
  path: string;
  /** The plain file, relative to Next's build folder. */
  file: string;
  /** The same in Brotli, where that is smaller. */
  br?: string;
  /** Size in bytes of the file that is read: the one in Brotli where there is one. It tells a file that was cut off. */
  size: number;
  /** Content-Type. */
  type: string;
  status: number;
  cacheControl: string;
  /** Further headers, where a handler gave some that are meant for clients. */
  headers?: Record<string, string>;
  /** Hash of the plain content, base64url: the ETag without quotation marks and encoding suffix. */
  hash: string;
  /** Page type for a document (`/[locale]/case/[slug]`). */
  route?: string;
}

/** Parts of the search index: tens of thousands of files that differ in name and size alone, so no more is listed. */
export interface ShardFolder {
  /** URL path of the folder, with a slash at the end. */
  base: string;
  /** Where it lies, relative to Next's build folder. */
  folder: string;
  /** Bytes by file name, in the order of the names. */
  sizes: Readonly<Record<string, number>>;
}

export interface SiteManifest {
  /** Raised when the shape changes, so that a server never misreads an older build. */
  version: 3;
  files: SiteFile[];
  shards: ShardFolder;
}

/**
 * How a shard is served. It lies in gzip and is sent as it lies, to whoever asks: only our own script does, and a
 * browser that is told so unpacks it before the script runs, faster than the script could. Its name holds a hash of
 * its content.
 */
export function shardFile(
  { base, folder }: Pick<ShardFolder, 'base' | 'folder'>,
  name: string,
  size: number,
): SiteFile {
  return {
    path: `${base}${name}`,
    file: path.join(folder, name),
    size,
    type: 'application/octet-stream',
    status: 200,
    cacheControl: caching.hashed,
    headers: { 'Content-Encoding': 'gzip' },
    hash: path.parse(name).name,
  };
}

/** Every file of a site, shards as well. */
export function filesOf({ files, shards }: SiteManifest): SiteFile[] {
  return [...files, ...Object.entries(shards.sizes).map(([name, size]) => shardFile(shards, name, size))];
}

export const manifestName = 'casebok-site.json';

/**
 * Writes the list beside Next's own manifests, whole or not at all: it is the last file of a finished build. Sorted
 * by address, so that builds of the same site write the same list.
 */
export async function writeSiteManifest(
  dist: string,
  files: readonly SiteFile[],
  shards: ShardFolder,
): Promise<void> {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const manifest: SiteManifest = { version: 3, files: sorted, shards };
  const target = path.join(dist, manifestName);
  await writeFile(`${target}.part`, JSON.stringify(manifest));
  await rename(`${target}.part`, target);
}

/**
 * Reads the list of a finished build.
 * @param dist Next's build folder
 * @throws BuildProblem when the build is missing, was broken off, or is of another version
 */
export async function readSiteManifest(dist: string): Promise<SiteManifest> {
  const manifest = parse(await text(dist), dist);
  if (!isManifest(manifest)) throw new BuildProblem(dist, 'was made by another version of Casebok');
  return manifest;
}

/** The build cannot be served; the message says what to do. */
export class BuildProblem extends Error {
  /** @param folder where it lies, or the part of it that is damaged */
  constructor(folder: string, what: string, options?: ErrorOptions) {
    super(
      `The build in ${folder} ${what}. Run "npm run build" and start again. ` +
        'If that does not mend it, delete the folders .casebok and public/_casebok first: both are made anew.',
      options,
    );
    this.name = 'BuildProblem';
  }

  static incomplete(folder: string, cause?: unknown): BuildProblem {
    return new BuildProblem(folder, 'is missing or incomplete', { cause });
  }
}

async function text(dist: string): Promise<string> {
  try {
    return await readFile(path.join(dist, manifestName), 'utf8');
  } catch (cause) {
    throw BuildProblem.incomplete(dist, cause);
  }
}

function parse(json: string, dist: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw BuildProblem.incomplete(dist, cause);
  }
}

function isManifest(value: unknown): value is SiteManifest {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    value.version === 3 &&
    'files' in value &&
    Array.isArray(value.files) &&
    'shards' in value
  );
}
