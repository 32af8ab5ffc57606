import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Headers } from './security-headers';

/** Where an open page listens, in development, for the news that content has changed. */
export const devReloadPath = '/_casebok/dev-reload';

/** A proxy or the server's own idle limit would close a silent connection. */
const heartbeat = 20_000;

/** Server-sent events (HTML §9.2) with one kind of event, `reload`. */
export interface DevReload {
  /** Keeps the response open as a stream of events. */
  listen(request: IncomingMessage, response: ServerResponse): void;
  /** Tells all open pages to load again. */
  reload(): void;
  close(): void;
}

/** @param common headers of every response */
export function createDevReload(common: Headers): DevReload {
  const open = new Set<ServerResponse>();
  const send = (text: string) => open.forEach((response) => void response.write(text));
  const timer = setInterval(() => send(': still here\n\n'), heartbeat).unref();
  return {
    listen(request, response) {
      for (const [name, value] of common) response.setHeader(name, value);
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.write('retry: 500\n\n');
      open.add(response);
      request.on('close', () => open.delete(response));
    },
    reload: () => send('event: reload\ndata: content\n\n'),
    close() {
      clearInterval(timer);
      for (const response of open) response.end();
    },
  };
}
