import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { portraitFolder } from '@/lib/records/assets';
import type { Folders } from '@/lib/records/folders';
import { usedPortraits } from '@/lib/records/portraits';

/**
 * Deletes the portraits that the records no longer name: when no page that is served does so any more. A server that
 * still shows pages of before has theirs in memory.
 */
export function removeOldPortraits(folders: Folders): void {
  const folder = path.join(folders.assets, portraitFolder);
  if (!existsSync(folder)) return;
  const used = usedPortraits(folders);
  const old = readdirSync(folder).filter((name) => !used.has(name.replace(/\.(?:br|gz)$/, '')));
  for (const name of old) rmSync(path.join(folder, name), { force: true });
}
