import { availableParallelism } from 'node:os';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { Problem } from '@/lib/domain/problem';
import type { RuleId } from '@/lib/domain/rule';
import { parseBundle } from './parse-bundle';
import type { ParseTask } from './parse-worker';
import type { HandedFile } from './parsed-file';

/** Longest time a single file may take, in milliseconds; an ordinary one takes five. */
const timeLimit = 4000;

/** Results for these files come in the order in which they finish. */
export interface ParsePool {
  parse(file: string): Promise<HandedFile>;
  close(): Promise<void>;
}

/**
 * Parses files in worker threads, so that a hostile or accidental input that takes too long can be ended:
 * a thread that exceeds the limit is stopped and its file reported.
 * @param folder the content folder
 */
export function openParsePool(folder: string): ParsePool {
  const threads = Math.max(1, availableParallelism());
  const opened = parseBundle().then((filename) => openThreads(filename, threads));
  const slots = limiter(threads);
  return {
    parse: (file) => slots(async () => parseWithin(await opened, folder, file)),
    close: async () => (await opened).destroy(),
  };
}

type Threads = Piscina<ParseTask, HandedFile>;

function openThreads(filename: string, maxThreads: number): Threads {
  return new Piscina({
    filename,
    // The bundle is plain JavaScript: what this process was started with is not loaded again.
    execArgv: [],
    minThreads: 1,
    maxThreads,
    concurrentTasksPerWorker: 1,
    // Trees live for one file: with room for several, most are gone before they are ever looked at.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
}

async function parseWithin(pool: Threads, folder: string, file: string): Promise<HandedFile> {
  const clock = new AbortController();
  const { port1: heard, port2: started } = new MessageChannel();
  let timer: NodeJS.Timeout | undefined;
  heard.once('message', () => {
    timer = setTimeout(() => clock.abort(), timeLimit);
  });
  try {
    return await pool.run({ folder, file, started }, { signal: clock.signal, transferList: [started] });
  } catch (error) {
    return clock.signal.aborted
      ? failure(file, 'file-timeout', { seconds: timeLimit / 1000 })
      : failure(file, 'file-failed', { detail: error instanceof Error ? error.message : String(error) });
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

/** Lets a number of tasks run at a time, so that each one's clock starts when it does. */
function limiter(slots: number) {
  let free = slots;
  const waiting: (() => void)[] = [];
  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
