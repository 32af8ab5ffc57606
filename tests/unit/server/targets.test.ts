import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { get, raw, start } from './fixture';

describe('a request that is not sound never reaches Next', () => {
  test.each([
    ['broken percent-encoding', '/sv/%zz', 400],
    ['half an encoding', '/sv/%e', 400],
    ['bytes that are no UTF-8', '/sv/%ff%fe', 400],
    ['overlong UTF-8', '/%c0%ae%c0%ae/etc/passwd', 400],
    ['an encoded NUL', '/sv/x%00.html', 400],
    ['an encoded NUL in the query', '/sv/case?q=%00', 400],
    ['an encoded line break', '/sv%0d%0aSet-Cookie:x=1', 400],
    ['a backslash', '/\\evil.example', 400],
    ['an encoded backslash', '/%5cevil.example/', 400],
    ['two dots', '/sv/../etc/passwd', 400],
    ['two dots, encoded', '/sv/%2e%2E/etc/passwd', 400],
    ['two dots with an encoded slash', '/sv/..%2fetc%2fpasswd', 400],
    ['two dots with an encoded backslash', '/sv/..%5cetc', 400],
    ['one dot', '/./sv', 400],
    ['two dots at the end', '/sv/..', 400],
    ['a fragment', '/sv#x', 400],
    ['bytes above ASCII', '/sv/s\xf8k', 400],
    ['an absolute address', 'http://evil.example/sv', 400],
    ['the address of this very host', 'http://casebok.example/sv', 400],
    ['an asterisk', '*', 400],
    ['no slash', 'sv', 400],
    ['a URL of 8,001 characters', `/${'a'.repeat(8000)}`, 414],
  ])('%s', async (_what, url, status) => {
    const { port, seenByNext } = await start();
    const answer = await get(port, url);
    expect(answer.status).toBe(status);
    expect(answer.headers.location).toBeUndefined();
    expect(seenByNext).toEqual([]);
  });

  test.each([
    ['TRACE', 405],
    ['PUT', 405],
    ['DELETE', 405],
    ['PATCH', 405],
    ['PROPFIND', 501],
    ['LINK', 501],
    ['FROBNICATE', 501],
    ['get', 501],
  ])('method %s', async (method, status) => {
    const { port, seenByNext } = await start();
    const answer = await get(port, '/sv', {}, method);
    expect(answer.status).toBe(status);
    if (status === 405) expect(answer.headers.allow).toBe('GET, HEAD, OPTIONS, POST');
    expect(seenByNext).toEqual([]);
  });

  test('CONNECT', async () => {
    const { port } = await start();
    expect((await raw(port, 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n')).status).toBe(
      405,
    );
  });
});

test('a client that hangs up on a refusal does no harm', async () => {
  const { port } = await start();
  for (const text of ['CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n', 'nonsense\r\n\r\n']) {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(text);
      socket.resetAndDestroy();
    });
    await once(socket, 'close');
  }
  expect((await get(port, '/sv')).status).toBe(200);
});

test('nonsense after a request does not end up in its answer', async () => {
  const { port } = await start({
    handle: async (_request, response) => {
      response.writeHead(200, { 'Content-Length': 1000 });
      response.write('half');
    },
  });
  let text = '';
  const socket = connect(port, '127.0.0.1', () => socket.write('GET /sv/x HTTP/1.1\r\nHost: a\r\n\r\n'));
  socket.on('data', (chunk) => {
    text += chunk;
  });
  await once(socket, 'data');
  socket.write('nonsense\r\n\r\n');
  await once(socket, 'close');
  expect(text).toMatch(/half$/);
});

test('a request that was answered before its body turned out to be nonsense gets no second answer', async () => {
  const { port } = await start();
  const answer = await raw(
    port,
    'POST /sv HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\nGET /sv HTTP/1.1\r\nHost: a\r\n\r\n',
  );
  expect(answer.status).toBe(411);
  expect(answer.body.toString('latin1')).not.toContain('HTTP/1.1');
});

test('a header after thousands of others counts', async () => {
  const { port } = await start();
  const many = 'a:b\r\n'.repeat(2500);
  expect((await raw(port, `GET /sv HTTP/1.1\r\n${many}Host: a\r\nConnection: close\r\n\r\n`)).status).toBe(
    200,
  );
});

describe('the host', () => {
  test.each([
    ['none', 'GET /sv HTTP/1.1\r\n'],
    ['two', 'GET /sv HTTP/1.1\r\nHost: a.example\r\nHost: b.example\r\n'],
    ['a path', 'GET /sv HTTP/1.1\r\nHost: a.example/x\r\n'],
    ['a user', 'GET /sv HTTP/1.1\r\nHost: a@b.example\r\n'],
    ['an empty one', 'GET /sv HTTP/1.1\r\nHost:\r\n'],
    ['a port that is none', 'GET /sv HTTP/1.1\r\nHost: a.example:x\r\n'],
  ])('%s: 400', async (_what, head) => {
    const { port } = await start();
    expect((await raw(port, `${head}Connection: close\r\n\r\n`)).status).toBe(400);
  });

  test.each(['a.example', 'a.example:3000', '127.0.0.1', '[::1]:3000', 'LOCALHOST'])(
    '%s: 200',
    async (host) => {
      const { port } = await start();
      expect((await get(port, '/sv', { Host: host })).status).toBe(200);
    },
  );

  test('may be missing in HTTP/1.0', async () => {
    const { port } = await start();
    expect((await raw(port, 'GET /sv HTTP/1.0\r\n\r\n')).status).toBe(200);
  });
});

describe('what Node cannot parse', () => {
  test.each([
    ['no HTTP at all', 'hello\r\n\r\n', 400],
    ['TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
    ['a method nobody knows', 'FROB /sv HTTP/1.1\r\nHost: a\r\n\r\n', 501],
    ['two lengths', 'POST /sv HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx', 400],
    [
      'a length and chunks',
      'POST /sv HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['a space in the path', 'GET /sv case HTTP/1.1\r\nHost: a\r\n\r\n', 400],
    ['headers beyond 16 KB', `GET /sv HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(17_000)}\r\n\r\n`, 431],
  ])('%s', async (_what, text, status) => {
    const { port, seenByNext } = await start();
    const answer = await raw(port, text);
    expect(answer.status).toBe(status);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(seenByNext).toEqual([]);
  });
});
