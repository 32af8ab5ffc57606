import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** Lets a script import a stylesheet as text, without the white space. */
export const styleText: Plugin = {
  name: 'style-text',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const { code } = await build.esbuild.transform(source, { loader: 'css', minify: true });
      return { contents: code, loader: 'text' };
    });
  },
};
