import { type FSWatcher, readdirSync, watch } from 'node:fs';
import path from 'node:path';

/** An editor writes a file in several steps; they come within this many milliseconds. */
const settle = 60;

/**
 * Tells of every change in a folder and all below it, once per burst.
 * @returns ends it
 */
export function watchFolder(folder: string, changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const onEvent = () => {
    clearTimeout(timer);
    timer = setTimeout(changed, settle);
  };
  const end = process.platform === 'linux' ? watchEach(folder, onEvent) : watchWhole(folder, onEvent);
  return () => {
    clearTimeout(timer);
    end();
  };
}

/** What macOS and Windows do by themselves. */
function watchWhole(folder: string, onEvent: () => void): () => void {
  const watcher = watch(folder, { recursive: true }, onEvent);
  return () => watcher.close();
}

/**
 * One watch per folder. On Linux, Node's own recursive watch holds on to files: one that an editor
 * replaces instead of writing into it is lost to it from then on (Node 20.20).
 */
function watchEach(top: string, onEvent: () => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  let retry: NodeJS.Timeout | undefined;
  const follow = () => {
    try {
      const present = new Set([top, ...foldersBelow(top)]);
      for (const [folder, watcher] of watchers) {
        if (present.has(folder)) continue;
        watcher.close();
        watchers.delete(folder);
      }
      for (const folder of present) {
        if (!watchers.has(folder)) watchers.set(folder, watch(folder, onAny).on('error', follow));
      }
    } catch {
      // A folder went away while it was read.
      retry = setTimeout(follow, settle);
    }
  };
  const onAny = (kind: string) => {
    // Names come and go by `rename`; a folder may be among them.
    if (kind === 'rename') follow();
    onEvent();
  };
  follow();
  return () => {
    clearTimeout(retry);
    for (const watcher of watchers.values()) watcher.close();
  };
}

function foldersBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
