import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Handle } from '@/lib/server/server-options';
import { get, page, start } from './fixture';

describe('while Next is being prepared', () => {
  test('documents and health are served, and what needs Next waits', async () => {
    let ready = () => {};
    const prepared = new Promise<void>((resolve) => {
      ready = resolve;
    });
    const { port, seenByNext } = await start({ prepare: () => prepared });
    expect((await get(port, '/sv')).body.toString()).toBe(page('Hem'));
    expect((await get(port, '/api/health')).body.toString()).toBe('{"status":"ok"}');
    const waiting = get(port, '/sv/x');
    await pause(50);
    expect(seenByNext).toEqual([]);
    ready();
    expect((await waiting).status).toBe(200);
  });

  test('a failure becomes a 500, and is told to the one who started the server', async () => {
    const { port, server } = await start({ prepare: () => Promise.reject(new Error('no build')) });
    expect((await get(port, '/sv/x')).status).toBe(500);
    await expect(server.ready).rejects.toThrow('no build');
    expect((await get(port, '/sv')).status).toBe(200);
  });
});

describe('errors', () => {
  test('of the handler become a page without details, and are noted', async () => {
    const { port, errors } = await start({ handle: () => Promise.reject(new Error('password in here')) });
    const answer = await get(port, '/nb/x');
    expect(answer.status).toBe(500);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.body.toString()).toContain('<html lang="nb">');
    expect(answer.body.toString()).not.toContain('password');
    expect(String(errors[0])).toContain('password in here');
  });

  test.each(['text/html; charset=utf-8', undefined])(
    'of Next give place to our page: type %s',
    async (type) => {
      const handle: Handle = async (_request, response) => {
        response.statusCode = 500;
        if (type) response.setHeader('Content-Type', type);
        response.setHeader('Content-Length', 11);
        response.write('secret', () => response.end('stack'));
      };
      const { port } = await start({ handle });
      const answer = await get(port, '/da/x');
      expect(answer.status).toBe(500);
      expect(answer.body.toString()).toContain('Noget gik galt');
      expect(answer.headers['content-length']).toBe(String(answer.body.length));
    },
  );

  test('of Next have no body for HEAD', async () => {
    const handle: Handle = async (_request, response) => void response.writeHead(503).end();
    const { port } = await start({ handle });
    const answer = await get(port, '/sv/x', {}, 'HEAD');
    expect([answer.status, answer.body.length]).toEqual([503, 0]);
  });

  test('that a handler itself answers in JSON stay', async () => {
    const handle: Handle = async (_request, response) => {
      response.writeHead(503, { 'Content-Type': 'application/json' });
      response.end('{"try":"later"}');
    };
    const { port } = await start({ handle });
    expect((await get(port, '/api/x')).body.toString()).toBe('{"try":"later"}');
  });

  test('in the middle of an answer break the connection', async () => {
    const handle: Handle = async (_request, response) => {
      response.writeHead(200, { 'Content-Length': 100 });
      response.write('half');
      await pause(20);
      throw new Error('boom');
    };
    const { port, errors } = await start({ handle });
    const answer = await get(port, '/sv/x');
    expect(answer.body.toString()).toBe('half');
    expect(errors).toHaveLength(1);
  });

  test('leave the server alive', async () => {
    const { port } = await start({ handle: () => Promise.reject(new Error('boom')) });
    await get(port, '/sv/x');
    expect((await get(port, '/sv')).status).toBe(200);
  });
});

test('Next never sees the headers of its own router', async () => {
  let seen: string[] = [];
  const handle: Handle = async (request, response) => {
    seen = Object.keys(request.headers);
    response.end();
  };
  const { port } = await start({ handle });
  await get(port, '/sv/case?q=x', {
    RSC: '1',
    'Next-Router-State-Tree': '[]',
    'Next-Router-Prefetch': '1',
    'Next-Action': 'abc',
    'X-Nextjs-Data': '1',
    'X-Middleware-Subrequest': 'x',
    'X-Matched-Path': '/x',
    'Accept-Language': 'sv',
  });
  expect(seen.sort()).toEqual(['accept-language', 'connection', 'host']);
});

test('Next gets the whole body of a form', async () => {
  const handle: Handle = async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    response.setHeader('Content-Type', 'text/plain');
    response.end(body);
  };
  const { port } = await start({ handle });
  const { raw } = await import('./fixture');
  const text = 'name=%C3%A5sa';
  const head = `POST /api/x HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: ${text.length}\r\n\r\n`;
  expect((await raw(port, head + text)).body.toString()).toBe(text);
});
