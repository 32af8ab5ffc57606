import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Stands for everything that an index is made by: the code of the search, its word lists and cost tables,
 * and the runtime with its tables of letters. Where any of it has changed, nothing that was remembered holds.
 */
export function makerHash(): string {
  const folder = fileURLToPath(new URL('..', import.meta.url));
  const hash = createHash('sha256').update(process.version);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
    if (/\.(?:ts|txt)$/.test(name)) hash.update(`\0${name}\0`).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}
