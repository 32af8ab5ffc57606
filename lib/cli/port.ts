import { type AddressInfo, createServer } from 'node:net';
import { Stop } from './setup/stop.mjs';

/**
 * The port the site is to be served on: `PORT`, or 3000.
 * @throws Stop when `PORT` is no port
 */
export function portFrom(env: Record<string, string | undefined>): number {
  const text = env.PORT?.trim() || '3000';
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Stop(`PORT is "${text}", but a port is a number from 1 to 65535.`);
}

/**
 * @throws Stop when something else serves on the port: better said before a build than after it
 */
export async function assertFree(port: number): Promise<void> {
  try {
    await listenOnce(port);
  } catch (error) {
    throw new Stop(whyNoPort(port, error));
  }
}

/** A port on which nothing serves at this moment. */
export function freePort(): Promise<number> {
  return listenOnce(0);
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, () => {
      // `AddressInfo` for everything but a pipe.
      const { port: given } = server.address() as AddressInfo;
      server.close(() => resolve(given));
    });
  });
}

/** Why a server could not listen on a port, and what to do. */
export function whyNoPort(port: number, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken: another program serves there, perhaps this site already.\nStop it, or choose another port, for example: PORT=${port + 1} npm start`;
  }
  if (code === 'EACCES') return `Port ${port} may only be used by an administrator. Choose one from 1024 on.`;
  return `Port ${port} cannot be used: ${error instanceof Error ? error.message : String(error)}`;
}
