import { access, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { codeVersion } from './code-version';
import { writeWhole } from './write-file';

const root = path.join(import.meta.dirname, '../..');
const cache = path.join(root, 'node_modules/.cache/casebok');

let bundled: Promise<string> | undefined;

/**
 * The parser's worker in one file of JavaScript: a thread starts faster with it than with the TypeScript
 * modules. Made once for each state of the code.
 * @returns the file's path
 * @throws when the code does not bundle; esbuild has printed why
 */
export function parseBundle(): Promise<string> {
  bundled ??= findOrMake();
  return bundled;
}

async function findOrMake(): Promise<string> {
  const file = path.join(cache, `parse-worker-${codeVersion}.mjs`);
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (isThere) return file;
  const older = await readdir(cache).catch(() => []);
  await writeWhole(file, await bundle());
  await Promise.all(older.map((name) => rm(path.join(cache, name), { force: true })));
  return file;
}

async function bundle(): Promise<Uint8Array> {
  // Loaded only where it is needed: once in many runs.
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'parse-worker.ts')],
    absWorkingDir: root,
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Packages in CommonJS ask for Node's own modules by `require`.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    plugins: [
      {
        name: 'code-version',
        // The bundle stands elsewhere than the code whose hash it needs.
        setup: ({ onLoad }) =>
          onLoad({ filter: /[\\/]content[\\/]code-version\.ts$/ }, () => ({
            contents: `export const codeVersion = ${JSON.stringify(codeVersion)};`,
          })),
      },
    ],
  });
  const [output] = outputFiles;
  if (!output) throw new Error('esbuild gave no bundle of the parser.');
  return output.contents;
}
