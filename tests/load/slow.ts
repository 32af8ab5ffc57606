import { setTimeout as pause } from 'node:timers/promises';
import { defaultLimits, timeoutCheck } from '@/lib/server/limits';
import { ask, open, request } from './exchange';
import type { Report } from './report';
import type { ServerProcess } from './server-process';

const sockets = 500;
/** One drop of each connection in this time (ms). */
const drop = 500;
/** Time for a busy machine (ms). */
const grace = 4000;

interface Slow {
  what: string;
  /** What comes at once. */
  begin: string;
  /** What comes drop by drop. */
  drip: string;
  /** When the server has to have closed (ms). */
  limit: number;
}

const kinds: Slow[] = [
  {
    what: 'headers',
    begin: 'GET /sv HTTP/1.1\r\nHost: a\r\n',
    drip: 'X: y\r\n',
    limit: defaultLimits.headers,
  },
  {
    what: 'a body to a document',
    begin: 'POST /sv HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\n',
    drip: 'x',
    limit: defaultLimits.request,
  },
  {
    what: 'a body to a page made per request',
    begin: 'POST /sv/case?q=a HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\n',
    drip: 'x',
    limit: defaultLimits.request,
  },
  { what: 'nothing at all', begin: '', drip: '', limit: defaultLimits.request },
  { what: 'nothing after a first request', begin: request('/sv'), drip: '', limit: defaultLimits.keepAlive },
];

/** Clients that hold connections by sending slowly or not at all, while others want to read. */
export async function slowClients(report: Report, server: ServerProcess): Promise<void> {
  report.begin(`Slow clients: ${sockets} connections`);
  const before = server.usage().megabytes;
  const each = sockets / kinds.length;
  const ends = kinds.map((kind) =>
    Promise.all(Array.from({ length: each }, () => lifeOf(kind, server.port))),
  );
  const waits: number[] = [];
  let isOver = false;
  const reading = (async () => {
    while (!isOver) {
      for (const path of ['/sv', '/sv/case?q=ledare']) {
        const answer = await ask(server.port, path);
        waits.push(answer?.status === 200 ? answer.milliseconds : Number.POSITIVE_INFINITY);
      }
      await pause(200);
    }
  })();
  for (const [n, lives] of ends.entries()) {
    const kind = kinds[n];
    const all = await lives;
    const longest = Math.max(...all);
    report.check(
      `${kind?.what}: closed in time`,
      all.length === each && longest <= (kind?.limit ?? 0) + timeoutCheck + grace,
      `after at most ${(longest / 1000).toFixed(1)} s`,
    );
  }
  isOver = true;
  await reading;
  const slowest = Math.max(...waits);
  report.check(
    'others are served meanwhile',
    waits.length > 10 && slowest < 3000,
    `${waits.length} pages, the slowest in ${slowest.toFixed(0)} ms`,
  );
  const after = server.usage().megabytes;
  if (before !== undefined && after !== undefined)
    report.check(
      'memory stays where it was',
      after - before < 60,
      `${before.toFixed(0)} → ${after.toFixed(0)} MB`,
    );
}

/** @returns how long the server kept the connection (ms) */
function lifeOf({ begin, drip, limit }: Slow, port: number): Promise<number> {
  return new Promise((resolve) => {
    const begun = performance.now();
    const socket = open(port, () => begin && socket.write(begin));
    const dripping = drip ? setInterval(() => socket.writable && socket.write(drip), drop) : undefined;
    const giveUp = setTimeout(() => socket.destroy(), limit + 20_000);
    socket.resume().once('close', () => {
      clearInterval(dripping);
      clearTimeout(giveUp);
      resolve(performance.now() - begun);
    });
  });
}
