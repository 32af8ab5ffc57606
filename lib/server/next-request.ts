import type { IncomingMessage } from 'node:http';
import type { Refusal } from './request-target';

/** Headers with which a browser running Next's router asks for flight payloads. Our documents never do. */
const routerHeader = /^(?:rsc|next-.*|x-nextjs-.*|x-middleware-.*|x-invoke-.*|x-matched-path)$/;

/** Removes what would make Next answer with anything but the page itself. */
export function dropRouterHeaders(request: IncomingMessage): void {
  for (const name of Object.keys(request.headers)) {
    if (routerHeader.test(name)) delete request.headers[name];
  }
}

/**
 * Refuses a body that is too large, or whose size is not told: browsers always tell it, and counting an endless
 * stream would mean reading it.
 * @param limit bytes
 */
export function refuseBody(request: IncomingMessage, limit: number): Refusal | undefined {
  if (request.headers['transfer-encoding'] !== undefined) return { status: 411, text: 'Length Required' };
  const length = Number(request.headers['content-length'] ?? 0);
  return length > limit ? { status: 413, text: 'Content Too Large' } : undefined;
}
