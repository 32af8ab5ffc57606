import { setTimeout as pause } from 'node:timers/promises';
import type { Folders } from '@/lib/records/folders';
import { Random } from '../bench/generate/random';
import { ask, lastRequest, open, request } from './exchange';
import type { Report } from './report';
import type { ServerProcess } from './server-process';
import { servedPaths } from './site-paths';
import { summaryOf } from './steady';
import { steadyLoad } from './steady-load';

/** Each round asks for addresses that nobody has asked for before. */
const rounds = 4;
const perRound = 300;
/** What a round may leave behind once everything is warm; the collector works when it likes. */
const mayGrow = 40;
/** Waves of clients that read nothing, and megabytes by which the last may exceed what the ones before took. */
const mostWaves = 10;
const atRest = 20;
/** Megabytes that the whole server of five cases may take, with what the collector has not yet got to. */
const most = 600;

/** Things that could be remembered for ever: addresses, queries, encodings. What is remembered has to be bounded. */
export async function boundsUnderFlood(
  report: Report,
  server: ServerProcess,
  folders: Folders,
): Promise<void> {
  report.begin(`Bounds: ${rounds} × ${perRound} addresses that were never asked for before`);
  const random = new Random(7);
  const word = () => Math.floor(random.next() * 36 ** 6).toString(36);
  const kinds: (() => string)[] = [
    () => `/sv/case?q=${word()}`,
    () => `/nb/case?q=leder+${word()}&tema=${word()}`,
    () => `/da/case?side=${Math.floor(random.next() * 1e9)}&firma=${word()}`,
    () => `/sv/case?q=${word().repeat(1200)}`,
    () => `/sv/case/${word()}`,
    () => `/${word()}/${word()}`,
    () => `/sv/person/${word()}`,
    () => `/_next/static/${word()}.js`,
    () => `/${word()}.png`,
  ];
  const memory: number[] = [];
  const waits: number[] = [];
  let isOver = false;
  const reading = (async () => {
    while (!isOver) {
      const answer = await ask(server.port, '/sv', { 'Accept-Encoding': 'br' });
      waits.push(answer?.status === 200 ? answer.milliseconds : Number.POSITIVE_INFINITY);
      await pause(50);
    }
  })();
  for (let round = 1; round <= rounds; round++) {
    const result = await steadyLoad({
      port: server.port,
      connections: 32,
      requests: perRound,
      requestAt: (n) =>
        request(kinds[n % kinds.length]?.() ?? '/', {
          'Accept-Encoding': `br, ${word()}`,
          'Accept-Language': `${word()}, sv`,
          'User-Agent': word(),
          Cookie: `a=${word()}`,
        }),
      judge: ({ status }) => (status >= 500 ? `${status}` : undefined),
    });
    memory.push(server.usage().megabytes ?? Number.NaN);
    report.check(
      `round ${round}: all are answered, none with an error of ours`,
      result.answered === perRound && result.faults.length === 0 && result.cut === 0,
      result.faults.join('; ') || `${summaryOf(result)}; ${memory.at(-1)?.toFixed(0)} MB`,
    );
  }
  isOver = true;
  await reading;
  waits.sort((a, b) => a - b);
  report.check(
    'a document passes pages made on demand',
    (waits.at(-1) ?? Number.POSITIVE_INFINITY) < 3000,
    `${waits.length} asked for, median ${waits[Math.floor(waits.length / 2)]?.toFixed(0)} ms, slowest ${waits.at(-1)?.toFixed(0)} ms`,
  );
  const waves = await unreadWaves(server, folders);
  if (waves.length > 0)
    report.check(
      'clients that ask for 11,000 pages each and read none, 50 at a time: memory comes to rest',
      waves.length < mostWaves,
      `${waves.map((megabytes) => megabytes.toFixed(0)).join(' → ')} MB`,
    );
  const [, warm = 0, , last = 0] = memory;
  if (Number.isNaN(last))
    return console.log('       This system does not tell how much memory a process has.');
  const growth = (last - warm) / (rounds - 2);
  report.check(
    'a round leaves nothing behind',
    growth < mayGrow,
    `${growth.toFixed(1)} MB a round after the second`,
  );
  const now = server.usage().megabytes ?? Number.NaN;
  report.check(`memory is below ${most} MB`, now < most, `${now.toFixed(0)} MB`);
}

/** Clients that ask for a great deal at once and never read: what waits for them has to be bounded. */
async function unreadAnswers(server: ServerProcess, folders: Folders): Promise<void> {
  const path = servedPaths(folders)[0] ?? '/sv';
  const bundle = request(path).repeat(500) + request('/sv/case?q=ledare').repeat(50);
  const sockets = Array.from({ length: 50 }, () => {
    const socket = open(server.port, () => {
      socket.pause();
      for (let n = 0; n < 20; n++) socket.write(bundle);
      socket.write(lastRequest('/sv'));
    });
    return socket;
  });
  await pause(4000);
  for (const socket of sockets) socket.destroy();
}

/**
 * Memory after one wave of such clients upon another, in MB, until a wave finds room in what earlier ones took: the
 * collector takes its time, but what leaks would never come to rest. Empty where the system does not tell.
 */
async function unreadWaves(server: ServerProcess, folders: Folders): Promise<number[]> {
  const waves: number[] = [];
  while (waves.length < mostWaves) {
    await unreadAnswers(server, folders);
    const { megabytes } = server.usage();
    if (megabytes === undefined) return [];
    const peak = Math.max(0, ...waves);
    waves.push(megabytes);
    if (megabytes < peak + atRest) break;
  }
  return waves;
}
