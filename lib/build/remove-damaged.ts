import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Folders } from '@/lib/records/folders';
import { damagedFiles } from '@/lib/server/load-site';
import { BuildProblem } from '@/lib/server/site-manifest';
import { removePageLedger } from './refresh/page-ledger';

/**
 * Deletes what a crash or a full disk has cut off of a finished build: what is missing is made again, and what is there
 * under the name of its content is taken for whole. Where only `next build` can make it, the build is no longer one to
 * be refreshed.
 * @returns whether anything was damaged or missing, the list of all files included
 */
export async function removeDamaged({ dist, assets }: Folders): Promise<boolean> {
  try {
    const damaged = await damagedFiles(dist);
    const lieIn = (folder: string) => damaged.filter((file) => file.startsWith(folder + path.sep));
    if (lieIn(path.join(dist, 'static')).length > 0) removePageLedger(dist);
    // Not all of `public`, whose other files are somebody's own.
    for (const file of [...lieIn(dist), ...lieIn(assets)]) rmSync(file, { force: true });
    return damaged.length > 0;
  } catch (error) {
    if (error instanceof BuildProblem) return true;
    throw error;
  }
}
