import { setTimeout as pause } from 'node:timers/promises';
import type { Folders } from '@/lib/records/folders';
import { open, request } from './exchange';
import type { Report } from './report';
import { type Env, isUp, type ServerProcess, spawnServer, startServer } from './server-process';
import { servedPaths } from './site-paths';
import { steadyLoad } from './steady-load';
import { changesBetween, stateOf } from './untouched';

/** Ends the server under load, politely and by force, and starts it again on the same port. */
export async function signals(report: Report, env: Env, folders: Folders): Promise<void> {
  report.begin('Signals under load');
  if (process.platform === 'win32') return console.log('       Windows has no signals.');
  const paths = servedPaths(folders);
  const untouched = stateOf(folders);
  await politely(report, await startServer(env), paths);
  await byForce(report, await startServer(env), env, paths);
  const changed = changesBetween(untouched, stateOf(folders));
  report.check(
    'no file that was built has been touched',
    changed.length === 0,
    changed.slice(0, 3).join(', ') || `${untouched.size} files`,
  );
}

async function politely(report: Report, server: ServerProcess, paths: readonly string[]): Promise<void> {
  const held = [open(server.port), open(server.port, () => held[1]?.write('GET /sv HTTP/1.1\r\nHos'))];
  const load = underLoad(server, paths);
  await pause(1500);
  const told = performance.now();
  server.kill('SIGTERM');
  const code = await server.ended;
  const seconds = (performance.now() - told) / 1000;
  const result = await load;
  for (const socket of held) socket.destroy();
  report.check('SIGTERM ends the process with 0', code === 0, `${code} after ${seconds.toFixed(1)} s`);
  report.check(
    'without waiting for a client that sends half a request',
    seconds < 8,
    `${seconds.toFixed(1)} s`,
  );
  // A request that crosses the signal on its way may find the connection closed; an answer once begun is whole.
  report.check(
    'no answer is cut off in its middle',
    result.halfAnswers === 0,
    `${result.answered} answered, ${result.cut} never begun`,
  );
  report.check('no answer is an error', result.faults.length === 0, result.faults.join('; ') || 'none');
}

async function byForce(
  report: Report,
  server: ServerProcess,
  env: Env,
  paths: readonly string[],
): Promise<void> {
  const load = underLoad(server, paths);
  await pause(1500);
  server.kill('SIGKILL');
  const end = await server.ended;
  await load;
  report.check('SIGKILL ends it', end === 'SIGKILL', `${end}`);
  const again = await spawnServer(env, server.port);
  try {
    report.check(
      'it starts again on the same port',
      await isUp(again, 30_000),
      again.printed().trim().split('\n').at(-1) ?? '',
    );
    const result = await steadyLoad({
      port: again.port,
      connections: 8,
      requests: paths.length,
      requestAt: (n) => request(paths[n] ?? '/'),
      judge: ({ status, body }, n) =>
        status === 200 && body.length > 0 ? undefined : `${paths[n]}: ${status}`,
    });
    report.check(
      'and serves everything',
      result.answered === paths.length && result.faults.length === 0,
      result.faults.join('; ') || `${result.answered} of ${paths.length} addresses`,
    );
  } finally {
    await again.stop();
  }
}

function underLoad(server: ServerProcess, paths: readonly string[]) {
  const all = [...paths, '/sv/case?q=ledare', '/nb/case?q=leder', '/da/case?land=DK', '/sv/finns-inte'];
  return steadyLoad({
    port: server.port,
    connections: 64,
    until: performance.now() + 15_000,
    requestAt: (n) => request(all[n % all.length] ?? '/', { 'Accept-Encoding': 'br' }),
    judge: ({ status }, n) => (status >= 500 ? `${all[n % all.length]}: ${status}` : undefined),
  });
}
