import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Everything that decides what is made of a file. */
export const deciding: readonly string[] = ['content', 'markdown', 'portrait', 'domain', 'i18n'];

/**
 * Hash of the code that reads content, and of the packages that it stands on. What is kept from an earlier run holds
 * only for the code that made it, and a number to be raised by hand would be forgotten one day.
 */
export const codeVersion: string = hashOfCode(deciding);

/**
 * @param folders of `lib`, without those in them
 * @returns hash of their modules, of the packages and of Node's version
 */
export function hashOfCode(folders: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  const lib = path.dirname(import.meta.dirname);
  hash.update(readFileSync(path.join(path.dirname(lib), 'package-lock.json')));
  for (const folder of folders) {
    const names = readdirSync(path.join(lib, folder)).filter((name) => /\.(?:ts|mjs)$/.test(name));
    for (const name of names.sort()) hash.update(name).update(readFileSync(path.join(lib, folder, name)));
  }
  return hash.digest('hex').slice(0, 16);
}
