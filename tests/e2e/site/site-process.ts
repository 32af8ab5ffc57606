import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '@/lib/cli/port';
import { ask } from './ask';

export const project = fileURLToPath(new URL('../../..', import.meta.url));

type Env = Record<string, string | undefined>;

/**
 * Builds a site as `npm run build` does.
 * @param env says which content, and into which area
 * @throws with everything that was printed when it cannot be built
 */
export async function buildSite(env: Env): Promise<void> {
  const building = start(['build'], env);
  if ((await building.code) !== 0) throw new Error(`The site could not be built:\n${building.printed()}`);
}

/**
 * Serves what has been built, on a free port.
 * @returns its address, and what ends the server
 * @throws with everything that was printed when it cannot be served
 */
export async function serveSite(env: Env): Promise<{ address: string; close(): Promise<void> }> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const serving = start(['serve'], { ...env, PORT: String(port) });
  await Promise.race([serving.printing('Casebok is at'), serving.code]);
  const { status } = await ask(address, '/api/health').catch(() => ({ status: 0 }));
  if (status !== 200) throw new Error(`The site could not be served:\n${serving.printed()}`);
  const close = async () => {
    serving.end();
    await serving.code;
  };
  return { address, close };
}

function start(args: string[], env: Env) {
  const child = spawn(process.execPath, ['lib/cli/setup.mjs', ...args], {
    cwd: project,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
  const end = () => child.kill('SIGTERM');
  // A process that is stopped must not leave a server behind.
  process.once('exit', end);
  const code = once(child, 'exit').then(([value]: (number | null)[]) => {
    process.off('exit', end);
    return value;
  });
  const printing = async (words: string) => {
    while (!printed.includes(words)) await once(child.stdout, 'data');
  };
  return { code, end, printed: () => printed, printing };
}
