import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { threadId } from 'node:worker_threads';

/** Writes a file whole or not at all: a reader never sees half of it, and a crash leaves the old one. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const temporary = temporaryFor(file);
  await writeFile(temporary, content);
  await rename(temporary, file);
}

/**
 * The same at once, for small files by the thousand, for which promises of the file system are dear.
 */
export function writeWholeSync(file: string, content: string): void {
  const temporary = temporaryFor(file);
  try {
    writeFileSync(temporary, content);
  } catch {
    // Its folder is not there yet, as is so once in many files; anything else fails again.
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(temporary, content);
  }
  renameSync(temporary, file);
}

/** Of this thread alone: another may be writing the same. */
function temporaryFor(file: string): string {
  return `${file}.${process.pid}-${threadId}.tmp`;
}
