import { cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Folders, foldersFor } from '@/lib/records/folders';
import { manifestName } from '@/lib/server/site-manifest';
import type { Env } from './server-process';

/** A copy of a built site, to be spoilt. */
export interface Copy {
  folders: Folders;
  env: Env;
  /** Deletes everything of it. */
  remove: () => void;
}

/** Copies what a build has made into an area of its own. */
export function copySite(from: Folders, env: Env, name: string): Copy {
  const ofCopy = { ...env, CASEBOK_AREA: `${env.CASEBOK_AREA}-${name}` };
  const folders = foldersFor({ ...process.env, ...ofCopy });
  const remove = () => {
    for (const folder of [folders.output, folders.assets]) rmSync(folder, { recursive: true, force: true });
  };
  remove();
  const cache = path.join(from.dist, 'cache');
  cpSync(from.output, folders.output, { recursive: true, filter: (file) => file !== cache });
  cpSync(from.assets, folders.assets, { recursive: true });
  // The list of what is served names assets by their place.
  const list = path.join(folders.dist, manifestName);
  const text = readFileSync(list, 'utf8');
  writeFileSync(list, text.replaceAll(`public/_casebok/${from.key}/`, `public/_casebok/${folders.key}/`));
  return { folders, env: ofCopy, remove };
}

export type Harm = 'missing' | 'half' | 'empty' | 'nonsense';

/** Spoils one file, as a full disk, a crash or a careless hand does. @throws when it is not there */
export function spoil(file: string, harm: Harm): void {
  const { length } = readFileSync(file);
  if (harm === 'missing') rmSync(file);
  else if (harm === 'nonsense') writeFileSync(file, '{"version":99,"files":"none"}');
  else truncateSync(file, harm === 'half' ? Math.floor(length / 2) : 0);
}
