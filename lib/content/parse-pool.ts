import { availableParallelism } from 'node:os';
import { MessageChannel } from 'node:worker_threads';
import type { Piscina } from 'piscina';
import type { Problem } from '@/lib/domain/problem';
import type { RuleId } from '@/lib/domain/rule';
import type { Portrait } from '@/lib/records/portraits';
import type { DrawTask } from './draw-portraits';
import { parseBundle } from './parse-bundle';
import type { ParseTask } from './parse-worker';
import type { HandedFile } from './parsed-file';

/** Longest time a single file may take, in milliseconds; an ordinary one takes five. */
const timeLimit = 4000;

/** Files handed to a thread at once: a message each would cost as much as a small file's parsing. */
const batchSize = 24;

/** Results for these files come in the order in which they finish. */
export interface ParsePool {
  parse(file: string): Promise<HandedFile>;
  /** See `drawPortraits`. */
  draw(task: DrawTask): Promise<(Portrait | null)[]>;
  close(): Promise<void>;
}

interface Waiting {
  file: string;
  resolve(parsed: HandedFile): void;
  reject(reason: unknown): void;
}

/**
 * Parses files in worker threads, so that a hostile or accidental input that takes too long can be ended:
 * a thread that exceeds the limit is stopped and its file reported. They start when there is something to do.
 * @param folder the content folder
 */
export function openParsePool(folder: string): ParsePool {
  const threads = Math.max(1, availableParallelism());
  let opened: Promise<Threads> | undefined;
  const open = () => {
    opened ??= parseBundle().then((filename) => openThreads(filename, threads));
    return opened;
  };
  const waiting: Waiting[] = [];
  let free = threads;
  const begin = (pool: Threads) => {
    const batch = waiting.splice(0, batchSize);
    return batch.length === 0 ? undefined : { batch, parsing: parseBatch(pool, folder, batch) };
  };
  const work = async () => {
    free--;
    try {
      // Those who ask at once have all asked by then.
      const pool = await open();
      for (let current = begin(pool); current; ) {
        const { batch, parsing } = current;
        const parsed = await parsing;
        // The thread goes on while this one takes in what it has done.
        current = begin(pool);
        for (const [index, { file, resolve }] of batch.entries())
          resolve(parsed[index] ?? failure(file, 'file-failed', { detail: 'no result' }));
      }
    } catch (error) {
      for (const { reject } of waiting.splice(0)) reject(error);
    }
    free++;
  };
  const parse = (file: string) =>
    new Promise<HandedFile>((resolve, reject) => {
      waiting.push({ file, resolve, reject });
      if (free > 0) work();
    });
  const draw = async (task: DrawTask): Promise<(Portrait | null)[]> =>
    (await open()).run(task, { name: 'drawPortraits' });
  return { parse, draw, close: async () => (await opened)?.destroy() };
}

/** All files within the time of one, which is that of hundreds of ordinary ones; else each by itself. */
async function parseBatch(pool: Threads, folder: string, batch: readonly Waiting[]): Promise<HandedFile[]> {
  const files = batch.map(({ file }) => file);
  // A single file would only be given its time twice.
  const together =
    files.length === 1 ? undefined : await parseWithin(pool, folder, files).catch(() => undefined);
  if (together) return together;
  const alone: HandedFile[] = [];
  for (const file of files) alone.push(await parseAlone(pool, folder, file));
  return alone;
}

/** Of two kinds of task, each with results of its own. */
type Threads = Piscina;

async function openThreads(filename: string, maxThreads: number): Promise<Threads> {
  // Most runs find nothing to do for it.
  const { Piscina } = await import('piscina');
  return new Piscina({
    filename,
    // The bundle is plain JavaScript: what this process was started with is not loaded again.
    execArgv: [],
    minThreads: 1,
    maxThreads,
    concurrentTasksPerWorker: 1,
    // Trees live for one file: with room for many, most are gone before they are ever looked at.
    resourceLimits: { maxYoungGenerationSizeMb: 256 },
  });
}

async function parseAlone(pool: Threads, folder: string, file: string): Promise<HandedFile> {
  try {
    const [parsed] = await parseWithin(pool, folder, [file]);
    if (!parsed) throw new Error('no result');
    return parsed;
  } catch (error) {
    return error instanceof TimeOver
      ? failure(file, 'file-timeout', { seconds: timeLimit / 1000 })
      : failure(file, 'file-failed', { detail: error instanceof Error ? error.message : String(error) });
  }
}

class TimeOver extends Error {}

/**
 * Has a thread parse some files. The clock starts when the thread does.
 * @throws TimeOver when it has been ended, and whatever the first file that crashes throws
 */
async function parseWithin(pool: Threads, folder: string, files: string[]): Promise<HandedFile[]> {
  const clock = new AbortController();
  const { port1: heard, port2: started } = new MessageChannel();
  let timer: NodeJS.Timeout | undefined;
  heard.once('message', () => {
    timer = setTimeout(() => clock.abort(), timeLimit);
  });
  try {
    const task: ParseTask = { folder, files, started };
    return await pool.run(task, { signal: clock.signal, transferList: [started] });
  } catch (error) {
    throw clock.signal.aborted ? new TimeOver() : error;
  } finally {
    clearTimeout(timer);
    heard.close();
  }
}

/** A result without hash: it is not cached, so the next run tries again. */
function failure(file: string, rule: RuleId, params: Problem['params']): HandedFile {
  const problem: Problem = { file, line: 1, column: 1, severity: 'error', rule, params };
  return { summary: { file, hash: '', value: null, problems: [problem] }, bulk: null, freeText: [] };
}
