import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { get, start } from './fixture';

describe('in development', () => {
  test.each(['/', '/sv', '/sv/', '/sv/shell', '/_next/static/x.js', '/sv/case?q=x', '/handler/cases/sv'])(
    '%s is Next’s',
    async (url) => {
      const { port, seenByNext } = await start({ dev: true });
      await get(port, url);
      expect(seenByNext).toEqual([`GET ${url}`]);
    },
  );

  test('health is answered, and nonsense refused', async () => {
    const { port, seenByNext } = await start({ dev: true });
    expect((await get(port, '/api/health')).status).toBe(200);
    expect((await get(port, '/%zz')).status).toBe(400);
    expect(seenByNext).toEqual([]);
  });

  test('the policy lets Next hydrate and reload', async () => {
    const { port } = await start({ dev: true });
    const { headers } = await get(port, '/sv');
    expect(headers['content-security-policy']).toContain("script-src 'self' 'unsafe-inline' 'unsafe-eval';");
    expect(headers['content-security-policy']).toContain("connect-src 'self' ws: wss:");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['speculation-rules']).toBeUndefined();
  });

  test('Next’s own error page is shown', async () => {
    const { port } = await start({
      dev: true,
      handle: async (_request, response) => void response.writeHead(500).end('the stack'),
    });
    expect((await get(port, '/sv')).body.toString()).toBe('the stack');
  });

  test('open pages hear of a reload', async () => {
    const { port, server } = await start({ dev: true });
    const socket = connect(port, '127.0.0.1', () => {
      socket.write('GET /_casebok/dev-reload HTTP/1.1\r\nHost: a\r\n\r\n');
    });
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    await once(socket, 'data');
    server.reload();
    await once(socket, 'data');
    expect(text).toContain('Content-Type: text/event-stream');
    expect(text).toContain('event: reload\ndata: content\n\n');
    socket.destroy();
  });

  test('a page that listens does not hold the end up', async () => {
    const { port, server } = await start({ dev: true, limits: { shutdown: 5000 } });
    const socket = connect(port, '127.0.0.1', () => {
      socket.write('GET /_casebok/dev-reload HTTP/1.1\r\nHost: a\r\n\r\n');
    });
    await once(socket, 'data');
    const begun = Date.now();
    await server.close();
    expect(Date.now() - begun).toBeLessThan(4000);
  });
});

test('in production there is no such stream', async () => {
  const { port, server } = await start();
  expect((await get(port, '/_casebok/dev-reload')).status).toBe(404);
  server.reload();
});
