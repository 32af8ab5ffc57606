import { access, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { writeWhole } from './write-file';

const root = path.join(import.meta.dirname, '../..');
const cache = path.join(root, 'node_modules/.cache/casebok');

export interface CodeBundle {
  /** Name of its file, without what follows from the version. */
  name: string;
  /** Hash of all code that is in it. */
  version: string;
  /** The module that it begins with, relative to the project's root. */
  entry: string;
  /** Modules of `lib/content` that know where they lie, by name → the module that takes their place. */
  instead: Record<string, string>;
}

/**
 * Some of our modules in one file of JavaScript: a process or thread starts faster with it than with the TypeScript
 * modules. Made once for each state of the code.
 * @returns the file's path
 * @throws when the code does not bundle; esbuild has printed why
 */
export async function bundled(wanted: CodeBundle): Promise<string> {
  const file = path.join(cache, `${wanted.name}-${wanted.version}.mjs`);
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (isThere) return file;
  const older = (await readdir(cache).catch(() => [])).filter((name) => name.startsWith(`${wanted.name}-`));
  await writeWhole(file, await bundle(wanted));
  await Promise.all(older.map((name) => rm(path.join(cache, name), { force: true })));
  return file;
}

async function bundle({ name, entry, instead }: CodeBundle): Promise<Uint8Array> {
  // Loaded only where it is needed: once in many runs.
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [path.join(root, entry)],
    absWorkingDir: root,
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Half as much to be read at every start.
    minifyWhitespace: true,
    // It starts threads with a file of its own, which has to lie where it looks for it.
    external: ['piscina'],
    // Packages in CommonJS ask for Node's own modules by `require`.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    plugins: [
      {
        name: 'instead',
        setup: ({ onLoad }) =>
          onLoad({ filter: /[\\/]lib[\\/]content[\\/][\w-]+\.ts$/ }, ({ path: file }) => {
            const contents = instead[path.basename(file, '.ts')];
            return contents === undefined ? undefined : { contents };
          }),
      },
    ],
  });
  const [output] = outputFiles;
  if (!output) throw new Error(`esbuild gave no bundle for ${name}.`);
  return output.contents;
}
