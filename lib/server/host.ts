import type { IncomingMessage } from 'node:http';

/** Host (RFC 9110 §7.2): a name or an IPv4 address, or an IPv6 address in brackets, perhaps with a port. */
const hostForm = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/**
 * Whether the request names one well-formed host. HTTP/1.1 demands exactly one (RFC 9112 §3.2); Next builds URLs
 * from it, and throws on nonsense.
 */
export function hasValidHost(request: IncomingMessage): boolean {
  const { host } = request.headers;
  if (host === undefined) return request.httpVersion === '1.0';
  return hostForm.test(host) && count(request.rawHeaders, 'host') === 1;
}

/** `rawHeaders` holds names and values in turn. Node keeps the first of two hosts and hides the second. */
function count(rawHeaders: readonly string[], name: string): number {
  let found = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    if (rawHeaders[at]?.toLowerCase() === name) found += 1;
  }
  return found;
}
