import { METHODS, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { maxHeaderSize } from './limits';
import type { Headers } from './security-headers';

/** Answers on a bare socket, where Node could not make a request of what came in, and closes it. */
export function endSocket(socket: Duplex, common: Headers, status: number): void {
  // Node has taken its own listener off: without one, a client that resets the connection would end the process.
  socket.on('error', () => socket.destroy());
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const body = `${STATUS_CODES[status]}\n`;
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...common.map(([name, value]) => `${name}: ${value}`),
    `Date: ${new Date().toUTCString()}`,
    'Connection: close',
    'Content-Type: text/plain; charset=utf-8',
    `Content-Length: ${body.length}`,
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}

/** A sound request line. */
const requestLine = /^([\w!#$%&'*+.^`|~-]+) \S+ HTTP\/1\.[01]\r\n/;

/** What is wrong with a request that Node's parser refuses. Its errors bring the bytes in which they were found. */
export function statusOfClientError({
  code,
  rawPacket,
}: NodeJS.ErrnoException & { rawPacket?: Buffer }): number {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return 431;
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return 408;
    case 'HPE_INVALID_METHOD':
      return asksForUnknownMethod(rawPacket) ? 501 : 400;
    default:
      return 400;
  }
}

/** Whether a request is sound but for its method (RFC 9110 §9.1). Nonsense is no method, and may follow a sound request. */
function asksForUnknownMethod(packet: Buffer | undefined): boolean {
  const method = requestLine.exec(packet?.toString('latin1', 0, maxHeaderSize) ?? '')?.[1];
  return method !== undefined && !METHODS.includes(method);
}
