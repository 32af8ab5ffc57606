import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type BuildResult, context, type Plugin } from 'esbuild';
import { islandManifest } from '@/lib/records/assets';
import type { Folders } from '@/lib/records/folders';

interface Options {
  /** The script that registers the islands. */
  entry: string;
  /** For `npm run dev`: readable, and with the listener that loads a page anew after an edit. */
  isDev: boolean;
  /** Goes on bundling after each change. */
  watch: boolean;
}

/**
 * Bundles the islands into one file with a hash in its name, and writes its address to the manifest that
 * pages read.
 * @throws when the code does not bundle; esbuild has printed why
 */
export async function bundleIslands(folders: Folders, { entry, isDev, watch }: Options): Promise<void> {
  const bundler = await context({
    entryPoints: { site: entry },
    outdir: folders.assets,
    entryNames: '[name]-[hash]',
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: !isDev,
    define: { IS_DEV: String(isDev) },
    metafile: true,
    tsconfig: 'tsconfig.json',
    plugins: [manifestPlugin(folders)],
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
  const output = Object.keys(metafile?.outputs ?? {})[0];
  if (!output) return;
  const name = path.basename(output);
  await mkdir(folders.output, { recursive: true });
  await writeFile(
    path.join(folders.output, islandManifest),
    JSON.stringify({ site: `${folders.assetBase}/${name}` }),
  );
  // The one before stays for tabs that are open; those before it go.
  await removeAllBut(folders.assets, name);
}

const kept = 2;

async function removeAllBut(folder: string, current: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /^site-\w+\.js$/.test(name));
  const dated = await Promise.all(
    names.map(async (name) => ({ name, time: (await stat(path.join(folder, name))).mtimeMs })),
  );
  const old = dated
    .filter(({ name }) => name !== current)
    .sort((a, b) => b.time - a.time)
    .slice(kept - 1);
  const files = old.flatMap(({ name }) => [name, `${name}.br`, `${name}.gz`]);
  await Promise.all(files.map((name) => rm(path.join(folder, name), { force: true })));
}
