import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pictureFolder, portraitFolder } from '@/lib/records/assets';
import type { Folders } from '@/lib/records/folders';
import { usedPictures } from '@/lib/records/pictures';
import { usedPortraits } from '@/lib/records/portraits';

/**
 * Deletes the pictures and portraits that the records no longer name: when no page that is served does so any more. A
 * server that still shows pages of before has theirs in memory.
 */
export function removeOldFiles(folders: Folders): void {
  removeAllBut(usedPictures(folders), path.join(folders.assets, pictureFolder));
  removeAllBut(usedPortraits(folders), path.join(folders.assets, portraitFolder));
}

function removeAllBut(used: ReadonlySet<string>, folder: string): void {
  if (!existsSync(folder)) return;
  // A compressed copy goes with its file.
  const old = readdirSync(folder).filter((name) => !used.has(name.replace(/\.(?:br|gz)$/, '')));
  for (const name of old) rmSync(path.join(folder, name), { force: true });
}
