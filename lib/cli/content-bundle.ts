import { bundled } from '@/lib/content/code-bundle';
import { codeVersion, hashOfCode } from '@/lib/content/code-version';
import { parseBundle } from '@/lib/content/parse-bundle';

/** What `content.ts` is made of besides the code that decides what becomes of a file. */
export const alsoIn: readonly string[] = ['cli', 'cli/setup', 'records'];

/**
 * The content step in one file of JavaScript: compiling its modules takes a quarter of a run in which little has changed.
 * @returns the file's path, to be started as `content.ts` is
 * @throws when the code does not bundle; esbuild has printed why
 */
export async function contentBundle(): Promise<string> {
  const worker = await parseBundle();
  return bundled({
    name: 'content',
    version: `${codeVersion}-${hashOfCode(alsoIn)}`,
    entry: 'lib/cli/content.ts',
    instead: {
      'code-version': `export const codeVersion = ${JSON.stringify(codeVersion)};`,
      'parse-bundle': `export const parseBundle = async () => ${JSON.stringify(worker)};`,
    },
  });
}
