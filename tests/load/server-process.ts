import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '@/lib/cli/port';
import { ask } from './exchange';
import { type Usage, usageOf } from './process-usage';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** A server in a process of its own, as `npm start` runs it. */
export interface ServerProcess {
  port: number;
  pid: number;
  /** Everything it has printed. */
  printed: () => string;
  usage: () => Usage;
  kill: (signal: NodeJS.Signals) => void;
  /** Fulfilled when it has ended: exit code, or the signal that ended it. */
  ended: Promise<number | string>;
  /** Ends it, if need be by force. */
  stop: () => Promise<void>;
}

export type Env = Record<string, string | undefined>;

/**
 * Starts a server and waits until Next answers as well.
 * @param env decides which site
 * @throws with what it printed when it does not come up
 */
export async function startServer(env: Env): Promise<ServerProcess> {
  const server = await spawnServer(env);
  if (await isUp(server, 60_000)) return server;
  await server.stop();
  throw new Error(`The server did not start:\n${server.printed()}`);
}

/** Starts a server without waiting for it. */
export async function spawnServer(env: Env, port?: number): Promise<ServerProcess> {
  const at = port ?? (await freePort());
  const child = spawn(process.execPath, ['lib/cli/setup.mjs', 'serve'], {
    cwd: project,
    env: { ...process.env, ...env, PORT: String(at) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const keep = (chunk: unknown) => {
    printed = (printed + String(chunk)).slice(-20_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  // Nothing that we started outlives us.
  const reap = () => child.kill('SIGKILL');
  process.once('exit', reap);
  // Once its output has been read as well.
  const ended = once(child, 'close').then(([code, signal]: (number | string | null)[]) => {
    process.off('exit', reap);
    return code ?? signal ?? -1;
  });
  const pid = child.pid ?? 0;
  return {
    port: at,
    pid,
    printed: () => printed,
    usage: () => usageOf(pid),
    kill: (signal) => void child.kill(signal),
    ended,
    stop: () => stop(child, ended),
  };
}

/** Whether it comes up: a page that only Next can make is there. */
export async function isUp(server: ServerProcess, patience: number): Promise<boolean> {
  let hasEnded = false;
  void server.ended.then(() => {
    hasEnded = true;
  });
  const until = performance.now() + patience;
  while (performance.now() < until && !hasEnded) {
    const answer = await ask(server.port, '/sv/case?sort=titel', {}, { patience: 5000 });
    if (answer) return true;
    await pause(100);
  }
  return false;
}

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill('SIGTERM');
  const killing = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await ended;
  clearTimeout(killing);
}
