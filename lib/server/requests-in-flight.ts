import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** Requests that have no whole answer yet. */
export interface RequestsInFlight {
  all(): Iterable<ServerResponse>;
  /** How many a connection has, one after the other, without waiting for an answer (RFC 9112 §9.3.2). */
  onConnectionOf(request: IncomingMessage): number;
  /** Connections without any: idle, or still sending their first headers. */
  idleConnections(): Duplex[];
}

/**
 * Keeps account of requests by connection. An answer whose turn never came, because the connection broke before, emits
 * no `close` of its own: kept in one list, each of them would stay for ever.
 */
export function trackRequests(server: Server): RequestsInFlight {
  const byConnection = new Map<Duplex, Set<ServerResponse>>();
  server.on('connection', (socket) => {
    byConnection.set(socket, new Set());
    socket.once('close', () => byConnection.delete(socket));
  });
  server.on('request', (request, response) => {
    const own = byConnection.get(request.socket);
    own?.add(response);
    response.once('close', () => own?.delete(response));
  });
  return {
    *all() {
      for (const own of byConnection.values()) yield* own;
    },
    onConnectionOf: ({ socket }) => byConnection.get(socket)?.size ?? 0,
    idleConnections: () => [...byConnection].filter(([, own]) => own.size === 0).map(([socket]) => socket),
  };
}
