import { readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: a reader never sees half of it, and a crash leaves the old one.
 * @param write writes the content to a path beside the file, which is of this process alone: one that has lost its
 * starter may be writing the same
 * @throws what `write` throws; nothing is left then, for on a full disk it would be in the way
 */
export function writeWhole(file: string, write: (temporary: string) => void): void {
  const temporary = `${file}.${process.pid}.part`;
  try {
    write(temporary);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Deletes what processes that were killed have left of a file. */
export function removeUnfinished(file: string): void {
  const folder = dirname(file);
  const isLeft = (name: string) => name.startsWith(`${basename(file)}.`) && name.endsWith('.part');
  for (const name of readdirSync(folder).filter(isLeft)) rmSync(join(folder, name), { force: true });
}
