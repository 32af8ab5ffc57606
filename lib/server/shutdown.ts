import type { Server, ServerResponse } from 'node:http';
import type { RequestsInFlight } from './requests-in-flight';

export interface Shutdown {
  /**
   * Stops accepting, lets requests in flight finish, and closes what is idle. Resolves when no connection is left,
   * at the latest after the limit, when the rest is cut off.
   */
  close(): Promise<void>;
}

/** How often connections are looked at that have become idle in the meantime. */
const sweep = 50;

/** A request that has begun to come gets this long to come whole; a client that sends drops must not hold the rest. */
const lastHeaders = 1000;

/** @param limit milliseconds that requests in flight may take */
export function createShutdown(server: Server, inFlight: RequestsInFlight, limit: number): Shutdown {
  let closing: Promise<void> | undefined;
  server.on('request', (_request, response: ServerResponse) => {
    if (closing) sendElsewhere(response);
  });
  return {
    close() {
      for (const response of inFlight.all()) sendElsewhere(response);
      closing ??= closeServer(server, inFlight, limit);
      return closing;
    },
  };
}

/** Tells a client that keeps its connection to open another for its next request (RFC 9112 §9.6). */
function sendElsewhere(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}

function closeServer(server: Server, inFlight: RequestsInFlight, limit: number): Promise<void> {
  return new Promise((resolve) => {
    const sweeping = setInterval(() => server.closeIdleConnections(), sweep);
    const hurrying = setInterval(() => {
      for (const socket of inFlight.idleConnections()) socket.destroy();
    }, lastHeaders);
    const end = () => {
      clearInterval(sweeping);
      clearInterval(hurrying);
      clearTimeout(cutting);
      resolve();
    };
    const cutting = setTimeout(() => {
      server.closeAllConnections();
      // Not left to `close`, which would wait for WebSockets as well: those are no longer Node's HTTP connections.
      end();
    }, limit);
    server.close(end);
  });
}
