import type { Server } from 'node:http';

/** How much one client may ask of the server. Times in milliseconds, sizes in bytes. */
export interface Limits {
  /** All headers must have come. Node's own 60 s let 1,000 slow clients hold 1,000 connections for a minute. */
  headers: number;
  /** The whole request must have come. */
  request: number;
  /** An idle connection is kept; a little longer than most browsers' speculative second connection waits. */
  keepAlive: number;
  /** A connection on which nothing moves, such as a reader that stopped reading, is closed. */
  idle: number;
  /** One request's body. The largest form of the site is a fraction of it. */
  body: number;
  /**
   * Requests that one connection may send ahead of their answers; above it, it is closed. Browsers send none. Each takes
   * some 5 KB until its turn comes, and Node reads more than a thousand at a time.
   */
  ahead: number;
  /** Pages made on demand that are begun at a time: more make none of them faster, and everything else slower. */
  atOnce: number;
  connections: number;
  /** On SIGTERM, requests in flight may take this long. */
  shutdown: number;
}

export const defaultLimits: Limits = {
  headers: 10_000,
  request: 20_000,
  keepAlive: 15_000,
  idle: 60_000,
  body: 64 * 1024,
  ahead: 100,
  atOnce: 1,
  connections: 5_000,
  shutdown: 10_000,
};

/** The same for `npm run dev`, where one waits for it to end, and an open page keeps a WebSocket. */
export const developmentLimits: Limits = { ...defaultLimits, shutdown: 500 };

/** Applies the limits that Node enforces by itself. */
export function applyLimits(server: Server, limits: Limits): void {
  server.headersTimeout = limits.headers;
  server.requestTimeout = limits.request;
  server.keepAliveTimeout = limits.keepAlive;
  server.timeout = limits.idle;
  server.maxConnections = limits.connections;
  // Node would drop what comes after 2,000 headers, a Host or a Transfer-Encoding too; `maxHeaderSize` is the bound.
  server.maxHeadersCount = 0;
  // A client may close its half once it has asked (RFC 9112 §9.6); without this, Node drops answers that take longer
  // than a turn. Neither documented nor declared, but what Node's own tests set.
  Object.assign(server, { httpAllowHalfOpen: true });
}

/** How often Node looks for requests that are late; its usual 30 s would make the limits three times as long. */
export const timeoutCheck = 2_000;

/** Request line and headers together (431 above it). */
export const maxHeaderSize = 16 * 1024;
