import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Folders } from '@/lib/records/folders';

/** File → size and time of last change. */
export type FolderState = ReadonlyMap<string, string>;

/** Everything that was built, as it lies there. Two of these show whether a server wrote something. */
export function stateOf({ output, assets }: Folders): FolderState {
  const state = new Map<string, string>();
  for (const folder of [output, assets]) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = path.join(entry.parentPath, entry.name);
      const { size, mtimeMs } = statSync(file);
      state.set(path.relative(output, file), `${size} ${mtimeMs}`);
    }
  }
  return state;
}

/** Files that are new, gone or different. */
export function changesBetween(before: FolderState, after: FolderState): string[] {
  const all = new Set([...before.keys(), ...after.keys()]);
  return [...all].filter((file) => before.get(file) !== after.get(file));
}
