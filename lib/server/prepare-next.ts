import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { foldersFor } from '@/lib/records/folders';
import type { NextHandlers } from './server-options';

export interface NextOptions {
  dev: boolean;
  /** The server in front, listening. */
  front: Server;
  /** The project's root. */
  dir?: string;
}

/**
 * Starts Next's own request handler (its documented custom server). Loaded here and not above, because loading it
 * takes longer than reading the site, which can be served meanwhile.
 * @throws when Next's build is missing or broken
 */
export async function prepareNext({ dev, front, dir = process.cwd() }: NextOptions): Promise<NextHandlers> {
  if (!dev) process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(settingsOfBuild(dir));
  const { default: next } = await import('next');
  // A TCP server that listens has this kind of address.
  const { port } = front.address() as AddressInfo;
  // Next listens for upgrades on the server it is given. In production no WebSocket is offered, and a request that
  // asks for one is to be answered like any other, headers and all: so Next gets a server that never listens.
  const app = next({ dir, dev, port, hostname: 'localhost', httpServer: dev ? front : createServer() });
  await app.prepare();
  return { handle: app.getRequestHandler(), close: () => app.close() };
}

/**
 * The settings as `next build` wrote them down, which is how Next's own standalone server gets them
 * (`next/dist/build/utils`, 16.4.6). To read `next.config.ts` again Next would load its compiler: 27 MB for as long as
 * the server runs. A Next that does not know the variable reads the file.
 */
function settingsOfBuild(dir: string): object {
  const { dist } = foldersFor(process.env, dir);
  const { config } = JSON.parse(readFileSync(path.join(dist, 'required-server-files.json'), 'utf8'));
  return {
    ...config,
    // It was built in another place.
    distDir: path.relative(dir, dist),
    // An adapter would turn every miss into Next's global 404.
    adapterPath: undefined,
    // Pages are served from memory; what handles a request is loaded with the first one.
    experimental: { ...config.experimental, preloadEntriesOnStart: false },
  };
}
