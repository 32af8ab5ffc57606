import type { ServerResponse } from 'node:http';
import { caching } from './caching';
import type { Refusal } from './request-target';
import type { Headers } from './security-headers';

/** A short answer of the server's own. */
export interface Reply {
  status: number;
  headers?: Record<string, string>;
  type?: string;
  body?: string;
}

/**
 * Sends an answer that is made on the spot. Only for responses nothing has been sent of.
 * @param common headers of every response
 */
export function reply(
  response: ServerResponse,
  common: Headers,
  { status, headers, type, body = '' }: Reply,
): void {
  for (const [name, value] of common) response.setHeader(name, value);
  response.setHeader('Cache-Control', caching.none);
  if (body !== '') response.setHeader('Content-Type', type ?? 'text/plain; charset=utf-8');
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
  // 204 and 304 have no length (RFC 9110 §8.6).
  if (status !== 204) response.setHeader('Content-Length', Buffer.byteLength(body));
  response.writeHead(status);
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

/** A refused request is answered in plain text: it comes from a machine. */
export function refusalReply({ status, text }: Refusal, headers?: Record<string, string>): Reply {
  return { status, headers, body: `${text}\n` };
}
