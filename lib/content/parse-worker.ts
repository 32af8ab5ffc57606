import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import { parseFile } from './parse-file';
import { type HandedFile, toHanded } from './parsed-file';

export interface ParseTask {
  folder: string;
  file: string;
  /** Told when the work begins: loading this module does not count against a file. */
  started: MessagePort;
}

/** Runs in a worker thread: reads and parses one file. */
export default async function parseInWorker({ folder, file, started }: ParseTask): Promise<HandedFile> {
  started.postMessage(null);
  started.close();
  return toHanded(parseFile(file, await readFile(path.join(folder, file))));
}
