import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { get, raw, start } from './fixture';

test('headers that come drop by drop are cut off', async () => {
  const { port } = await start({ limits: { headers: 100, request: 200 } });
  const begun = Date.now();
  const socket = connect(port, '127.0.0.1', () => socket.write('GET /sv HTTP/1.1\r\nHost: a\r\n'));
  socket.on('error', () => {});
  const drops = setInterval(() => socket.writable && socket.write('X: y\r\n'), 50);
  await new Promise((resolve) => socket.resume().on('close', resolve));
  clearInterval(drops);
  expect(Date.now() - begun).toBeLessThan(6000);
});

test('a body that never comes is cut off', async () => {
  const { port } = await start({
    limits: { headers: 100, request: 200 },
    handle: async (request, response) => {
      for await (const _ of request);
      response.end();
    },
  });
  const answer = await raw(port, 'POST /api/x HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc');
  expect([0, 408, 500]).toContain(answer.status);
});

test('an idle connection is closed', async () => {
  const { port } = await start({ limits: { keepAlive: 100 } });
  const answer = await raw(port, 'GET /sv HTTP/1.1\r\nHost: a\r\n\r\n');
  expect(answer.status).toBe(200);
});

test('a reader that stops reading is cut off', async () => {
  const { port } = await start({
    limits: { idle: 200 },
    handle: async (_request, response) => {
      response.write(Buffer.alloc(30_000_000));
    },
  });
  const socket = connect(port, '127.0.0.1', () => socket.write('GET /sv/x HTTP/1.1\r\nHost: a\r\n\r\n'));
  socket.on('error', () => {});
  await pause(700);
  let bytes = 0;
  socket.on('data', (chunk) => {
    bytes += chunk.length;
  });
  await new Promise((resolve) => socket.on('close', resolve));
  expect(bytes).toBeLessThan(30_000_000);
});

test.each([
  ['too large', 'Content-Length: 65537', 413],
  ['just fitting', 'Content-Length: 0', 200],
  ['of unknown length', 'Transfer-Encoding: chunked', 411],
])('a body %s', async (_what, header, status) => {
  const { port, seenByNext } = await start();
  const answer = await raw(port, `POST /api/x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${header}\r\n\r\n`);
  expect(answer.status).toBe(status);
  expect(seenByNext).toHaveLength(status === 200 ? 1 : 0);
});

test('a body that is too large is not asked for', async () => {
  const { port } = await start();
  const head = 'POST /api/x HTTP/1.1\r\nHost: a\r\nConnection: close\r\nExpect: 100-continue\r\n';
  expect((await raw(port, `${head}Content-Length: 65537\r\n\r\n`)).status).toBe(413);
  expect((await raw(port, `${head}Content-Length: 2\r\n\r\nab`)).status).toBe(100);
});

test('a client that has closed its half gets its answer', async () => {
  const { port } = await start({
    handle: async (_request, response) => {
      await pause(50);
      response.end('done');
    },
  });
  let text = '';
  const socket = connect({ port, host: '127.0.0.1' }, () =>
    socket.end('GET /sv/x HTTP/1.1\r\nHost: a\r\n\r\n'),
  );
  socket.on('data', (chunk) => {
    text += chunk;
  });
  await new Promise((resolve) => socket.on('close', resolve));
  expect(text).toMatch(/^HTTP\/1\.1 200 .*done/s);
});

test('connections above the cap are dropped, and room is made again', async () => {
  const { port } = await start({ limits: { connections: 2 } });
  const held = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')];
  await Promise.all(held.map((socket) => new Promise((resolve) => socket.on('connect', resolve))));
  await pause(50);
  expect((await get(port, '/sv')).status).toBe(0);
  for (const socket of held) socket.destroy();
  await pause(50);
  expect((await get(port, '/sv')).status).toBe(200);
});

test('one connection carries many requests', async () => {
  const { port } = await start();
  const one = 'GET /sv HTTP/1.1\r\nHost: a\r\nAccept-Encoding: br\r\n\r\n';
  const last = 'GET /sv HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAccept-Encoding: br\r\n\r\n';
  const answer = await raw(port, one + one + last);
  expect(answer.status).toBe(200);
  expect(answer.body.toString('latin1').match(/HTTP\/1\.1 200/g)).toHaveLength(2);
});

test('a connection that sends far ahead of its answers is closed', async () => {
  const { port, seenByNext } = await start({
    limits: { ahead: 3 },
    handle: async (_request, response) => {
      await pause(50);
      response.end('done');
    },
  });
  const one = 'GET /sv/x HTTP/1.1\r\nHost: a\r\n\r\n';
  expect((await raw(port, one.repeat(10))).status).toBe(0);
  await pause(100);
  // What waited for its turn on that connection is not made any more.
  expect(seenByNext.length).toBeLessThanOrEqual(1);
  expect((await get(port, '/sv/x')).status).toBe(200);
});
