import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** All that decides what is made of a document: the code, its word lists and cost tables, and what it stands on. */
const folders = ['lib/search', 'lib/domain'];

/**
 * Stands for everything that an index is made by, the packages and the runtime with its tables of letters included.
 * Where any of it has changed, nothing that was remembered holds.
 * @param project the project's root
 */
export function makerHash(project = fileURLToPath(new URL('../../..', import.meta.url))): string {
  const hash = createHash('sha256').update(process.version);
  hash.update(readFileSync(join(project, 'package-lock.json')));
  for (const folder of folders)
    for (const name of readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (/\.(?:ts|txt)$/.test(name))
        hash.update(`\0${name}\0`).update(readFileSync(join(project, folder, name)));
  return hash.digest('hex');
}
