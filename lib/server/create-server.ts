import { createServer as createHttpServer, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { type AnswerContext, answerRequest } from './answer-request';
import { createDevReload } from './dev-reload';
import { applyLimits, defaultLimits, developmentLimits, maxHeaderSize, timeoutCheck } from './limits';
import { refuseBody } from './next-request';
import { endSocket, statusOfClientError } from './raw-response';
import { refusalReply, reply } from './reply';
import { trackRequests } from './requests-in-flight';
import { developmentHeaders, productionHeaders } from './security-headers';
import type { NextHandlers, ServerOptions } from './server-options';
import { createShutdown, type Shutdown } from './shutdown';
import { Turns } from './turns';

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
  const inFlight = trackRequests(http);
  const turns = new Turns(limits.atOnce);
  const context: AnswerContext = { options, limits, common, ready, turns, devReload };
  const shutdown = createShutdown(http, inFlight, limits.shutdown);
  const latest = new WeakMap<Duplex, ServerResponse>();
  http.on('request', (request, response) => {
    if (inFlight.onConnectionOf(request) > limits.ahead) {
      request.socket.destroy();
      return;
    }
    latest.set(request.socket, response);
    answerRequest(request, response, context);
  });
  http.on('checkContinue', (request, response) => {
    // A body that will be refused is not asked for.
    if (!refuseBody(request, limits.body)) response.writeContinue();
    http.emit('request', request, response);
  });
  http.on('checkExpectation', (_request, response) => reply(response, common, expectationFailed));
  http.on('connect', (_request, socket) => endSocket(socket, common, 405));
  http.on('clientError', (error, socket) => {
    if (isAnswered(latest.get(socket))) socket.destroy();
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

/**
 * Whether the request in which a fault is found has its answer, or a part of it. Another would be read as a part of
 * the first, or as the answer to a request that was never made.
 */
function isAnswered(response: ServerResponse | undefined): boolean {
  return response?.headersSent === true && !(response.writableFinished && response.req.complete);
}

/** Ends Next if it has begun. What it does after a response gets a second; it may hang on a slow network. */
async function closeNext(ready: Promise<NextHandlers>): Promise<void> {
  const next = await Promise.race([ready.catch(() => undefined), pause(0)]);
  await Promise.race([next?.close?.(), pause(1000, undefined, { ref: false })]);
}
