import type { Socket } from 'node:net';
import { open } from './exchange';
import { type Answer, ResponseReader } from './response-reader';

/** Many requests over a number of connections that are kept. */
export interface Load {
  port: number;
  connections: number;
  /** The n-th request, in full. */
  requestAt: (n: number) => string | Buffer;
  /** How many; or, for a load by time, until when (`performance.now()`). */
  requests?: number;
  until?: number;
  /** Looks at an answer; what is wrong with it, in words. */
  judge?: (answer: Answer, n: number) => string | undefined;
  /** No answer for so long is a fault (ms). */
  patience?: number;
}

export interface LoadResult {
  answered: number;
  bytes: number;
  seconds: number;
  /** Status → how often. */
  statuses: Record<number, number>;
  /** Milliseconds, sorted. */
  latencies: Float64Array;
  /** Requests whose connection ended before the answer was whole; and those of them that had part of it. */
  cut: number;
  halfAnswers: number;
  /** Connections that could not be had. */
  refused: number;
  /** The first few faults that `judge` found. */
  faults: string[];
}

const mostFaults = 5;

/** Keeps a number of connections busy, one request at a time on each. */
export async function steadyLoad(load: Load): Promise<LoadResult> {
  const begun = performance.now();
  const latencies: number[] = [];
  const result: Omit<LoadResult, 'latencies' | 'seconds'> = {
    answered: 0,
    bytes: 0,
    statuses: {},
    cut: 0,
    halfAnswers: 0,
    refused: 0,
    faults: [],
  };
  let next = 0;
  const isOver = () =>
    (load.requests !== undefined && next >= load.requests) ||
    (load.until !== undefined && performance.now() >= load.until);

  /** One connection from its opening to its end. @returns whether another should follow it */
  const runConnection = () =>
    new Promise<boolean>((resolve) => {
      let current: { n: number; at: number } | undefined;
      let isConnected = false;
      const send = (socket: Socket) => {
        if (isOver()) {
          current = undefined;
          socket.destroy();
          return;
        }
        current = { n: next++, at: performance.now() };
        socket.write(load.requestAt(current.n));
      };
      const socket = open(load.port, () => {
        isConnected = true;
        send(socket);
      });
      socket.setNoDelay(true);
      socket.setTimeout(load.patience ?? 20_000, () => {
        note(result.faults, `request ${current?.n}: no answer in time`);
        socket.destroy();
      });
      const reader = new ResponseReader((answer) => {
        if (!current || answer.status < 200) return;
        latencies.push(performance.now() - current.at);
        result.answered++;
        result.bytes += answer.body.length;
        result.statuses[answer.status] = (result.statuses[answer.status] ?? 0) + 1;
        note(result.faults, load.judge?.(answer, current.n));
        current = undefined;
        if (/^connection:\s*close/im.test(answer.head)) socket.destroy();
        else send(socket);
      });
      socket.on('data', (chunk: Buffer) => reader.push(chunk));
      socket.once('close', () => {
        if (current) result.cut++;
        if (current && reader.unfinished > 0) result.halfAnswers++;
        if (!isConnected) result.refused++;
        // A port on which nobody listens any more would be tried for ever.
        resolve(isConnected && !isOver());
      });
    });

  const keepBusy = async () => {
    while (await runConnection());
  };
  await Promise.all(Array.from({ length: load.connections }, keepBusy));
  const seconds = (performance.now() - begun) / 1000;
  return { ...result, seconds, latencies: Float64Array.from(latencies).sort() };
}

function note(faults: string[], fault: string | undefined): void {
  if (fault !== undefined && faults.length < mostFaults) faults.push(fault);
}

/** @param share 0.5 for the median */
export function percentile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
