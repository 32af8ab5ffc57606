import { readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type BuildResult, context, type Plugin } from 'esbuild';
import { islandManifest } from '@/lib/records/assets';
import type { Folders } from '@/lib/records/folders';
import { flexSearchIndex } from './flexsearch-index';
import { styleText } from './style-text';

interface Options {
  /** The script that registers the islands. */
  entry: string;
  /** For `npm run dev`: readable, and with the listener that loads a page anew after an edit. */
  isDev: boolean;
  /** Goes on bundling after each change. */
  watch: boolean;
}

/** What pages and the next build read. */
interface Manifest {
  /** URL path of the script of every page. */
  site: string;
  /** Names of this build's files, and of the build before it. */
  files: string[];
  previous: string[];
}

/**
 * Bundles the islands into files with a hash in their names: the script of every page, and what it imports
 * only when it is wanted. Writes the script's address to the manifest that pages read.
 * @throws when the code does not bundle; esbuild has printed why
 */
export async function bundleIslands(folders: Folders, { entry, isDev, watch }: Options): Promise<void> {
  const bundler = await context({
    entryPoints: { site: entry },
    outdir: folders.assets,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: !isDev,
    define: { IS_DEV: String(isDev) },
    metafile: true,
    tsconfig: 'tsconfig.json',
    plugins: [flexSearchIndex, styleText, manifestPlugin(folders)],
  });
  if (watch) return bundler.watch();
  try {
    await bundler.rebuild();
  } finally {
    await bundler.dispose();
  }
}

function manifestPlugin(folders: Folders): Plugin {
  return {
    name: 'manifest',
    setup: (build) => build.onEnd((result) => publish(folders, result)),
  };
}

async function publish(folders: Folders, { metafile }: BuildResult): Promise<void> {
  const files = Object.keys(metafile?.outputs ?? {})
    .map((output) => path.basename(output))
    .sort();
  const site = files.find((name) => name.startsWith('site-'));
  if (!site) return;
  const manifestFile = path.join(folders.output, islandManifest);
  const last = readManifest(manifestFile);
  const isSame = last?.files.join() === files.join();
  const previous = (isSame ? last?.previous : last?.files) ?? [];
  await mkdir(folders.output, { recursive: true });
  const manifest: Manifest = { site: `${folders.assetBase}/${site}`, files, previous };
  // Renamed into place: under `npm run dev` pages read it at any time.
  await writeFile(`${manifestFile}.part`, JSON.stringify(manifest));
  await rename(`${manifestFile}.part`, manifestFile);
  // The files before stay for tabs that are open; those before them go.
  await removeAllBut(folders.assets, [...files, ...previous]);
}

/** Scripts lie in the folder itself; what lies in folders below is not of this step. */
async function removeAllBut(folder: string, kept: readonly string[]): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /-[A-Z0-9]{8}\.js(?:\.br|\.gz)?$/.test(name));
  const old = names.filter((name) => !kept.includes(name.replace(/\.(?:br|gz)$/, '')));
  await Promise.all(old.map((name) => rm(path.join(folder, name), { force: true })));
}

function readManifest(file: string): Manifest | undefined {
  try {
    // Written by this step alone; one without the lists is of an earlier version.
    const manifest: Partial<Manifest> = JSON.parse(readFileSync(file, 'utf8'));
    return manifest.files && manifest.previous && manifest.site ? (manifest as Manifest) : undefined;
  } catch {
    // Missing, or cut short by a crash.
    return undefined;
  }
}
