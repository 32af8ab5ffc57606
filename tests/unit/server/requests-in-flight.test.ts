import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, test } from 'vitest';
import { trackRequests } from '@/lib/server/requests-in-flight';

test('nothing is kept of requests whose connection broke before their turn', async () => {
  const server = createServer();
  const inFlight = trackRequests(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  // A TCP server that listens has this kind of address.
  const { port } = server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1', () =>
    socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(5)),
  );
  const [request] = await once(server, 'request');
  expect(inFlight.onConnectionOf(request)).toBe(5);
  expect([...inFlight.all()]).toHaveLength(5);
  socket.destroy();
  await once(request.socket, 'close');
  expect([...inFlight.all()]).toEqual([]);
  server.close();
});

test('a request that has been answered is in flight no more', async () => {
  const server = createServer((_request, response) => response.end('done'));
  const inFlight = trackRequests(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n'));
  const [request] = await once(server, 'request');
  await once(socket, 'data');
  expect(inFlight.onConnectionOf(request)).toBe(0);
  socket.destroy();
  server.close();
});
