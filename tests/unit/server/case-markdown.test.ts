import { describe, expect, test } from 'vitest';
import { isCasePath, prefersMarkdown } from '@/lib/server/case-markdown';
import { get, start } from './fixture';

describe('Markdown is preferred by', () => {
  test.each([
    'text/markdown',
    'TEXT/Markdown',
    'text/markdown, text/html, */*',
    'text/html;q=0.8, text/markdown',
    'text/markdown;q=0.5, */*;q=0.1',
    'text/markdown; charset=utf-8; q=0.9, text/html; q=0.9',
    'application/json, text/markdown',
  ])('Accept: %s', (accept) => {
    expect(prefersMarkdown({ method: 'GET', headers: { accept } })).toBe(true);
  });
});

describe('the page is given for', () => {
  test.each([
    undefined,
    '',
    '*/*',
    'text/*',
    'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8',
    'text/markdown;q=0',
    'text/markdown;q=0.4, text/html;q=0.5',
    'text/markdown;q=0.4, */*',
    'text/markdownish',
  ])('Accept: %s', (accept) => {
    expect(prefersMarkdown({ method: 'GET', headers: { accept } })).toBe(false);
  });

  test('what only reads is meant', () => {
    expect(prefersMarkdown({ method: 'HEAD', headers: { accept: 'text/markdown' } })).toBe(true);
    expect(prefersMarkdown({ method: 'POST', headers: { accept: 'text/markdown' } })).toBe(false);
  });
});

test.each([
  ['/sv/case/balans', true],
  ['/da/case/x', true],
  ['/sv/case', false],
  ['/sv/case/balans.md', false],
  ['/sv/case/a/b', false],
  ['/en/case/balans', false],
  ['/sv/nytt/balans', false],
])('%s is the address of a case: %s', (path, is) => {
  expect(isCasePath(path)).toBe(is);
});

test('the server hands such a request to the Markdown, without its query, and the page to everybody else', async () => {
  const { port, seenByNext } = await start();
  await get(port, '/sv/case/balans?x=1', { Accept: 'text/markdown' });
  const page = await get(port, '/sv/case/balans', { Accept: '*/*' });
  expect(seenByNext).toEqual(['GET /sv/case/balans.md']);
  expect([page.status, page.headers.vary]).toEqual([200, 'Accept, Accept-Encoding']);
  const home = await get(port, '/sv', { Accept: 'text/markdown' });
  expect([home.headers['content-type'], home.headers.vary]).toEqual([
    'text/html; charset=utf-8',
    'Accept-Encoding',
  ]);
});
