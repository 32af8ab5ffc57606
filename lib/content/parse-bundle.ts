import { bundled } from './code-bundle';
import { codeVersion } from './code-version';

let file: Promise<string> | undefined;

/**
 * The parser's worker in one file of JavaScript.
 * @returns the file's path
 * @throws when the code does not bundle; esbuild has printed why
 */
export function parseBundle(): Promise<string> {
  file ??= bundled({
    name: 'parse-worker',
    version: codeVersion,
    entry: 'lib/content/parse-worker.ts',
    // The bundle stands elsewhere than the code whose hash it needs.
    instead: { 'code-version': `export const codeVersion = ${JSON.stringify(codeVersion)};` },
  });
  return file;
}
