import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { flexSearchIndex } from '@/lib/build/flexsearch-index';

/** @returns which of FlexSearch's modules a script gets that uses its index */
async function modulesWith(...plugins: (typeof flexSearchIndex)[]): Promise<string[]> {
  const { metafile } = await build({
    stdin: {
      contents: "import { Index } from 'flexsearch'; export const index = new Index({ encode: String });",
      resolveDir: '.',
    },
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    plugins,
  });
  return Object.keys(metafile.inputs)
    .filter((input) => input.includes('node_modules/flexsearch/'))
    .map((input) => input.replace(/^.*\/dist\//, ''));
}

test("a script gets FlexSearch's index, and nothing of its documents, workers and combined results", async () => {
  expect(await modulesWith()).toEqual(['flexsearch.bundle.module.min.mjs']);
  const modules = await modulesWith(flexSearchIndex);
  expect(modules).toContain('module-min/index.js');
  expect(modules.filter((name) => /document|worker|resolver|highlight|serialize/.test(name))).toEqual([]);
});
