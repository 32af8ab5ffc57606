import { describe, expect, test } from 'vitest';
import type { Handle } from '@/lib/server/server-options';
import { type Answer, get, raw, start } from './fixture';

const everywhere = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
    "connect-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; " +
    "frame-ancestors 'none'",
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Next as it is: its marks on every response, its error page on an error. */
const markedNext: Handle = async (request, response) => {
  response.setHeader('X-Powered-By', 'Next.js');
  response.setHeader('x-nextjs-cache', 'HIT');
  response.setHeader('x-nextjs-prerender', '1');
  response.setHeader('Vary', 'rsc, next-router-state-tree, next-router-prefetch, Accept-Encoding');
  response.setHeader('Refresh', '0;url=/x');
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.statusCode = Number(/status=(\d+)/.exec(request.url ?? '')?.[1] ?? 200);
  response.end('<!DOCTYPE html><p style="x">from Next</p>');
};

const post = (type: string) => `POST /api/x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${type}\r\n\r\n`;

const kinds: [what: string, status: number, ask: (port: number) => Promise<Answer>][] = [
  ['a document', 200, (port) => get(port, '/sv')],
  ['a document that is unchanged', 304, (port) => get(port, '/sv', { 'If-None-Match': '*' })],
  ['a document for HEAD', 200, (port) => get(port, '/sv', {}, 'HEAD')],
  ['a stylesheet', 200, (port) => get(port, '/_next/static/chunks/a1b2.css')],
  ['a missing asset', 404, (port) => get(port, '/_casebok/gone.js')],
  ['the sitemap', 200, (port) => get(port, '/sitemap.xml')],
  ['the start page', 307, (port) => get(port, '/')],
  ['a trailing slash', 308, (port) => get(port, '/sv/')],
  ['the lean 404', 404, (port) => get(port, '/sv/404')],
  ['health', 200, (port) => get(port, '/api/health')],
  ['speculation rules', 200, (port) => get(port, '/speculation-rules.json')],
  ['OPTIONS', 204, (port) => get(port, '/sv', {}, 'OPTIONS')],
  ['a wrong method', 405, (port) => get(port, '/sv', {}, 'DELETE')],
  ['CONNECT', 405, (port) => raw(port, 'CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n')],
  ['an unknown method', 501, (port) => get(port, '/sv', {}, 'FROBNICATE')],
  ['a malformed path', 400, (port) => get(port, '/%zz')],
  ['a URL that is too long', 414, (port) => get(port, `/${'x'.repeat(9000)}`)],
  ['what cannot be parsed', 400, (port) => raw(port, 'GET / HTTP/1.1\r\nbad header\r\n\r\n')],
  ['too long headers', 431, (port) => get(port, '/sv', { X: 'x'.repeat(17_000) })],
  ['no host', 400, (port) => raw(port, 'GET /sv HTTP/1.1\r\nConnection: close\r\n\r\n')],
  ['a body that is too large', 413, (port) => raw(port, post('Content-Length: 70000'))],
  ['a body of unknown length', 411, (port) => raw(port, post('Transfer-Encoding: chunked'))],
  ['an expectation', 417, (port) => raw(port, post('Expect: miracles\r\nContent-Length: 0'))],
  ['a page of Next', 200, (port) => get(port, '/sv/x')],
  ['a redirect of Next', 308, (port) => get(port, '/sv/x?status=308')],
  ['a 404 of Next', 404, (port) => get(port, '/sv/x?status=404')],
  ['an error of Next', 500, (port) => get(port, '/sv/x?status=500')],
  ['a refusal of Next', 400, (port) => get(port, '/sv/x?status=400')],
];

describe('headers of every response', () => {
  test.each(kinds)('%s (%i)', async (_what, status, ask) => {
    const { port } = await start({ handle: markedNext });
    const answer = await ask(port);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject(everywhere);
    expect(answer.headers['permissions-policy']).toMatch(/^accelerometer=\(\), camera=\(\)/);
    const names = Object.keys(answer.headers).join(' ');
    expect(names).not.toMatch(/x-powered-by|x-nextjs|refresh|^server/);
    expect(answer.headers.vary ?? '').not.toMatch(/rsc|next-/i);
  });

  test('an error of ours', async () => {
    const handle = () => Promise.reject(new Error('boom'));
    const { port } = await start({ handle });
    const answer = await get(port, '/sv/x');
    expect(answer.status).toBe(500);
    expect(answer.headers).toMatchObject(everywhere);
  });

  test('a request that is too slow', async () => {
    const { port } = await start({ limits: { headers: 100, request: 100 } });
    const answer = await raw(port, 'GET /sv HTTP/1.1\r\nHost: a\r\n');
    expect(answer.status).toBe(408);
    expect(answer.headers).toMatchObject(everywhere);
  });
});

describe('what comes from Next', () => {
  test('keeps its own Vary, and gets what documents get', async () => {
    const { port } = await start({ handle: markedNext });
    const { headers } = await get(port, '/sv/x');
    expect(headers).toMatchObject({
      vary: 'Accept-Encoding',
      'speculation-rules': '"/speculation-rules.json"',
      'cache-control': 'no-cache',
    });
  });

  test('keeps its own caching and has no empty Vary', async () => {
    const handle: Handle = async (_request, response) => {
      response.setHeader('Cache-Control', 'public, max-age=60');
      response.setHeader('Vary', 'RSC, Next-Router-Prefetch');
      response.writeHead(200, 'Fine', { 'Content-Type': 'application/json' });
      response.end('{}');
    };
    const { port } = await start({ handle });
    const { headers } = await get(port, '/api/x');
    expect(headers['cache-control']).toBe('public, max-age=60');
    expect(headers.vary).toBeUndefined();
    expect(headers['speculation-rules']).toBeUndefined();
  });

  test('may write its headers as a list', async () => {
    const handle: Handle = async (_request, response) => {
      response.writeHead(200, ['X-Nextjs-Cache', 'HIT', 'Content-Type', 'text/plain']);
      response.end('x');
    };
    const { port } = await start({ handle });
    const { headers } = await get(port, '/api/x');
    expect(headers['content-type']).toBe('text/plain');
    expect(headers['x-nextjs-cache']).toBeUndefined();
  });
});
