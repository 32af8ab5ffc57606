import { existsSync } from 'node:fs';
import { type Folders, foldersFor } from '@/lib/records/folders';
import { Stop } from './setup/stop.mjs';

/**
 * The folders of the library that a command is about.
 * @param env decides which
 * @throws Stop when there is no such content folder
 */
export function existingFolders(env: NodeJS.ProcessEnv = process.env): Folders {
  const folders = foldersFor(env);
  if (!existsSync(folders.content))
    throw new Stop(`There is no folder ${folders.content}. CASEBOK_CONTENT names the content folder.`);
  return folders;
}
