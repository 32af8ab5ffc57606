import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
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
  const { default: next } = await import('next');
  // A TCP server that listens has this kind of address.
  const { port } = front.address() as AddressInfo;
  // Next listens for upgrades on the server it is given. In production no WebSocket is offered, and a request that
  // asks for one is to be answered like any other, headers and all: so Next gets a server that never listens.
  const app = next({ dir, dev, port, hostname: 'localhost', httpServer: dev ? front : createServer() });
  await app.prepare();
  return { handle: app.getRequestHandler(), close: () => app.close() };
}
