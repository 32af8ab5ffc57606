import { setTimeout as pause } from 'node:timers/promises';
import { request } from '../load/exchange';
import { type ServerProcess, startServer } from '../load/server-process';
import { servedPaths, siteFiles } from '../load/site-paths';
import { type LoadResult, percentile, steadyLoad } from '../load/steady-load';
import type { BenchSite } from './bench-site';
import { ensureBuilt } from './build';
import { type Figure, type How, median } from './figure';

const connections = 64;
/** Of documents: how many, and how long (s). */
const rounds = { usual: 5, quick: 2 };
const secondsPerRound = { usual: 5, quick: 1 };
const searches = 1000;
const mostMegabytes = 400;

/** Memory after each thing a server does, and how fast it does it. */
export async function benchServer(site: BenchSite, how: How): Promise<Figure[]> {
  how.progress('server: building');
  await ensureBuilt(site);
  const server = await startServer(site.env);
  try {
    return await measureServer(site, server, how);
  } finally {
    await server.stop();
  }
}

async function measureServer(site: BenchSite, server: ServerProcess, how: How): Promise<Figure[]> {
  const memory = (when: string): Figure => ({
    what: `server memory ${when}`,
    value: server.usage().megabytes,
    unit: 'MB',
    aim: { most: mostMegabytes },
  });
  await pause(1000);
  const figures = [memory('after the start')];
  const all = servedPaths(site.folders);
  for (const encoding of ['br', 'gzip', 'identity']) {
    how.progress(`server: every document and file once, ${encoding}`);
    await once(server, all, encoding);
    figures.push(memory(`after every document once, ${encoding}`));
  }
  const documents = siteFiles(site.folders)
    .filter(({ route, status }) => route !== undefined && status === 200)
    .map(({ path }) => encodeURI(path));
  figures.push(...(await documentsPerSecond(server, documents, how)));
  figures.push(...(await searchesPerSecond(server, site, how)));
  figures.push(memory(`after ${searches.toLocaleString('en')} searches`));
  figures.push(...(await documentsPerSecond(server, documents, how, ', searches done before')));
  figures.push(memory('in the end'));
  return figures;
}

async function once(server: ServerProcess, paths: readonly string[], encoding: string): Promise<void> {
  const result = await steadyLoad({
    port: server.port,
    connections: 16,
    requests: paths.length,
    requestAt: (n) => request(paths[n] ?? '/', { 'Accept-Encoding': encoding }),
  });
  assertAll(result, paths.length);
}

async function documentsPerSecond(
  server: ServerProcess,
  documents: readonly string[],
  { isQuick, progress }: How,
  when = '',
): Promise<Figure[]> {
  const pace = isQuick ? 'quick' : 'usual';
  const requests = documents.map((path) => Buffer.from(request(path, { 'Accept-Encoding': 'br' })));
  const perSecond: number[] = [];
  const perCpuSecond: number[] = [];
  const latencies: { half: number; most: number }[] = [];
  for (let round = 1; round <= rounds[pace]; round++) {
    progress(`server: documents${when}, round ${round} of ${rounds[pace]}`);
    const before = server.usage().cpuSeconds;
    const result = await steadyLoad({
      port: server.port,
      connections,
      until: performance.now() + secondsPerRound[pace] * 1000,
      requestAt: (n) => requests[(n * 7919) % requests.length] ?? '',
    });
    assertAll(result);
    const after = server.usage().cpuSeconds;
    perSecond.push(result.answered / result.seconds);
    if (before !== undefined && after !== undefined) perCpuSecond.push(result.answered / (after - before));
    latencies.push({ half: percentile(result.latencies, 0.5), most: percentile(result.latencies, 0.99) });
  }
  return [
    {
      what: `documents${when}, ${connections} connections`,
      value: median(perSecond),
      unit: '/s',
      runs: perSecond,
      aim: { least: 10_000 },
    },
    {
      what: `documents per second of the server's processor time${when}`,
      value: median(perCpuSecond),
      unit: '/s',
      runs: perCpuSecond,
      aim: { least: 10_000 },
    },
    {
      what: `latency of a document${when}, median`,
      value: median(latencies.map(({ half }) => half)),
      unit: 'ms',
    },
    {
      what: `latency of a document${when}, 99 %`,
      value: median(latencies.map(({ most }) => most)),
      unit: 'ms',
    },
  ];
}

/** Words of the library's own titles, so that something is found. */
async function searchesPerSecond(
  server: ServerProcess,
  { library }: BenchSite,
  { progress }: How,
): Promise<Figure[]> {
  progress(`server: ${searches} searches`);
  const titles = library.cases.flatMap(({ texts }) =>
    Object.values(texts).map(({ lang, title }) => ({ lang, words: title.split(/\s+/) })),
  );
  const before = server.usage().cpuSeconds;
  const result = await steadyLoad({
    port: server.port,
    connections: 4,
    requests: searches,
    requestAt: (n) => {
      const { lang = 'sv', words = [] } = titles[(n * 7919) % titles.length] ?? {};
      const asked = words.slice(n % 3, (n % 3) + 2).join(' ') || words.join(' ');
      return request(`/${lang}/case?q=${encodeURIComponent(asked)}`, { 'Accept-Encoding': 'br' });
    },
  });
  assertAll(result, searches);
  const after = server.usage().cpuSeconds;
  return [
    { what: 'searches, 4 connections', value: result.answered / result.seconds, unit: '/s' },
    {
      what: "a search, in the server's processor time",
      value: before === undefined || after === undefined ? undefined : ((after - before) / searches) * 1000,
      unit: 'ms',
    },
    { what: 'latency of a search, median', value: percentile(result.latencies, 0.5), unit: 'ms' },
    { what: 'latency of a search, 99 %', value: percentile(result.latencies, 0.99), unit: 'ms' },
  ];
}

/** @throws when something else was measured than good answers */
function assertAll({ answered, statuses, cut, faults }: LoadResult, expected?: number): void {
  const isGood =
    Object.keys(statuses).join() === '200' && cut === 0 && (expected === undefined || answered === expected);
  if (!isGood)
    throw new Error(
      `Not all answers are good: ${JSON.stringify({ answered, expected, statuses, cut, faults })}`,
    );
}
