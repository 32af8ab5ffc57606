import type { Folders } from '@/lib/records/folders';
import { ask, request } from './exchange';
import type { Report } from './report';
import { headerOf } from './response-reader';
import type { ServerProcess } from './server-process';
import { servedPaths } from './site-paths';
import { type LoadResult, percentile, steadyLoad } from './steady-load';

const requests = 10_000;
const parallel = 64;

/** Of a hundred requests: how many ask for what is made per request, and for what is not there. */
const madePerRequest = [
  '/sv/case?q=ledarskap',
  '/nb/case?land=NO',
  '/da/case?sort=titel&side=2',
  '/nb/case?q=leder',
];
const answers: Record<string, number> = {
  '/sv/finns-inte': 404,
  '/nb/case/finnes-ikke': 404,
  '/_next/static/x.js': 404,
  '/': 307,
  '/sv/': 308,
  '/sv/%zz': 400,
  '/api/health': 200,
};
const encodings = ['br', 'gzip, deflate, br', 'gzip', 'identity', ''];

/** 10,000 requests at 64 parallel over every address of the site, each answer compared with what it has to be. */
export async function steady(report: Report, server: ServerProcess, folders: Folders): Promise<void> {
  report.begin(`Load: ${requests.toLocaleString('en')} requests at ${parallel} parallel`);
  const expected = new Map<string, number>([
    ...servedPaths(folders).map((path) => [path, 200] as const),
    ...madePerRequest.map((path) => [path, 200] as const),
    ...Object.entries(answers),
  ]);
  const paths = mixed([...expected.keys()]);
  const before = server.usage();
  const result = await steadyLoad({
    port: server.port,
    connections: parallel,
    requests,
    requestAt: (n) =>
      request(pathAt(paths, n), { 'Accept-Encoding': encodings[n % encodings.length] ?? '', Accept: '*/*' }),
    judge: ({ status, head }, n) => {
      const path = pathAt(paths, n);
      if (status !== expected.get(path)) return `${path}: ${status}, not ${expected.get(path)}`;
      return headerOf(head, 'x-content-type-options') === 'nosniff' ? undefined : `${path}: no nosniff`;
    },
  });
  const after = server.usage();
  report.check(
    'every request gets the answer it has to get',
    result.answered === requests && result.faults.length === 0 && result.cut === 0,
    result.faults.join('; ') || summaryOf(result),
  );
  const slowest = result.latencies.at(-1) ?? Number.NaN;
  report.check(
    'none waits long',
    slowest < 10_000,
    `median ${percentile(result.latencies, 0.5).toFixed(0)} ms, 99 % ${percentile(result.latencies, 0.99).toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms`,
  );
  if (before.cpuSeconds !== undefined && after.cpuSeconds !== undefined) {
    const cpu = after.cpuSeconds - before.cpuSeconds;
    console.log(
      `       ${cpu.toFixed(1)} s of processor time, ${(after.megabytes ?? 0).toFixed(0)} MB afterwards`,
    );
  }
  const health = await ask(server.port, '/api/health');
  report.check('the server is well afterwards', health?.status === 200, `${health?.status}`);
}

/** In a hundred requests every kind comes, those that Next answers among them. */
function mixed(paths: readonly string[]): string[] {
  // A step that shares no factor with the length visits each once, far from its neighbours.
  const step = [37, 41, 43].find((prime) => paths.length % prime !== 0) ?? 1;
  return paths.map((_, n) => pathAt(paths, n * step));
}

function pathAt(paths: readonly string[], n: number): string {
  return paths[n % paths.length] ?? '/';
}

export function summaryOf({ answered, seconds, statuses }: LoadResult): string {
  const counts = Object.entries(statuses).map(([status, count]) => `${count} × ${status}`);
  return `${(answered / seconds).toFixed(0)}/s: ${counts.join(', ')}`;
}
