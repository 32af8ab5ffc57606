import { createServer as createHttpServer, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { type AnswerContext, answerRequest } from './answer-request';
import { createDevReload } from './dev-reload';
import { applyLimits, defaultLimits, developmentLimits, maxHeaderSize, timeoutCheck } from './limits';
import { endSocket, statusOfClientError } from './raw-response';
import { refusalReply, reply } from './reply';
import { developmentHeaders, productionHeaders } from './security-headers';
import type { NextHandlers, ServerOptions } from './server-options';
import { createShutdown, type Shutdown } from './shutdown';

/** A server that is not yet listening. */
export interface CasebokServer extends Shutdown {
  http: Server;
  /** Fulfilled when Next is prepared, some time after the server listens; rejected when that fails. */
  ready: Promise<NextHandlers>;
  /** In development: tells open pages that content has changed. */
  reload(): void;
}

/** The only expectation there is, `100-continue`, Node meets by itself (RFC 9110 §10.1.1). */
const expectationFailed = refusalReply({ status: 417, text: 'Expectation Failed' });

/**
 * The HTTP server in front of Next. It checks every request before Next sees it, answers from memory what the build
 * has made, hands the rest on, and puts the same headers on every response, its own errors included.
 */
export function createServer(options: ServerOptions): CasebokServer {
  const limits = { ...(options.dev ? developmentLimits : defaultLimits), ...options.limits };
  const common = options.dev ? developmentHeaders : productionHeaders;
  const devReload = options.dev ? createDevReload(common) : undefined;
  // Node would answer a missing Host itself, without our headers: `hasValidHost` does it.
  const http = createHttpServer({
    maxHeaderSize,
    connectionsCheckingInterval: timeoutCheck,
    requireHostHeader: false,
  });
  applyLimits(http, limits);
  const ready = new Promise<NextHandlers>((resolve) => {
    http.once('listening', () => resolve(options.prepareNext(http)));
  });
  // Told to whoever awaits it, and to each request that needs Next; no reason to end the process by itself.
  ready.catch(() => {});
  const context: AnswerContext = { options, limits, common, ready, devReload };
  const shutdown = createShutdown(http, limits.shutdown);
  const latest = new WeakMap<Duplex, ServerResponse>();
  http.on('request', (request, response) => {
    latest.set(request.socket, response);
    answerRequest(request, response, context);
  });
  http.on('checkExpectation', (_request, response) => reply(response, common, expectationFailed));
  http.on('connect', (_request, socket) => endSocket(socket, common, 405));
  http.on('clientError', (error, socket) => {
    // In the middle of an answer, another would be read as a part of it.
    if (isHalfSent(latest.get(socket))) socket.destroy();
    else endSocket(socket, common, statusOfClientError(error));
  });

  return {
    http,
    ready,
    reload: () => devReload?.reload(),
    async close() {
      devReload?.close();
      await shutdown.close();
      await closeNext(ready);
    },
  };
}

function isHalfSent(response: ServerResponse | undefined): boolean {
  return response?.headersSent === true && !response.writableFinished;
}

/** Ends Next if it has begun. What it does after a response gets a second; it may hang on a slow network. */
async function closeNext(ready: Promise<NextHandlers>): Promise<void> {
  const next = await Promise.race([ready.catch(() => undefined), pause(0)]);
  await Promise.race([next?.close?.(), pause(1000, undefined, { ref: false })]);
}
