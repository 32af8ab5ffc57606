import { createHash } from 'node:crypto';
import { codeVersion } from './code-version';

/** Name of a file's cached result: its path (it decides the schema), its bytes and the code that reads it. */
export function sourceHash(file: string, bytes: Uint8Array): string {
  return createHash('sha256').update(`${codeVersion}\0${file}\0`).update(bytes).digest('hex');
}
