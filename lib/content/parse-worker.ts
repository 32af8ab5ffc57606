import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import { parseFile } from './parse-file';
import { type HandedFile, toHanded } from './parsed-file';

export { drawPortraits } from './draw-portraits';

export interface ParseTask {
  folder: string;
  files: string[];
  /** Told when the work begins: loading this module does not count against a file. */
  started: MessagePort;
}

/** Runs in a worker thread: reads and parses some files. */
export default function parseInWorker({ folder, files, started }: ParseTask): HandedFile[] {
  started.postMessage(null);
  started.close();
  return files.map((file) => toHanded(parseFile(file, readFileSync(path.join(folder, file)))));
}
