import { describe, expect, test } from 'vitest';
import { get, start } from './fixture';

describe('the start page', () => {
  test.each([
    [undefined, '/sv'],
    ['nn-NO,nb;q=0.9,en;q=0.8', '/nb'],
    ['en,da;q=0.5', '/da'],
    ['de', '/sv'],
    ['*', '/sv'],
  ])('leads the visitor with Accept-Language: %s to %s', async (accept, location) => {
    const { port, seenByNext } = await start();
    const answer = await get(
      port,
      '/?x=1',
      accept ? { 'Accept-Language': accept, Host: 'evil.example' } : {},
    );
    expect([answer.status, answer.headers.location]).toEqual([307, location]);
    expect(answer.headers.vary).toBe('Accept-Language');
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(seenByNext).toEqual([]);
  });
});

describe('an unclean path', () => {
  test.each([
    ['/sv/', '/sv'],
    ['/sv/case/?q=a%20b&x=/', '/sv/case?q=a%20b&x=/'],
    ['//evil.example', '/evil.example'],
    ['//evil.example/', '/evil.example'],
    ['///evil.example//x/', '/evil.example/x'],
    ['/sv//case', '/sv/case'],
    ['//', '/'],
    ['////', '/'],
    ['//?x', '/?x'],
    ['/%2f/evil.example', undefined],
    ['/https://evil.example/', '/https:/evil.example'],
  ])('%s leads to %s on the same host', async (url, location) => {
    const { port } = await start();
    const answer = await get(port, url, { Host: 'other.example' });
    expect([answer.status, answer.headers.location]).toEqual(location ? [308, location] : [200, undefined]);
  });

  test('keeps the method of a form', async () => {
    const { port } = await start();
    expect((await get(port, '/api/form/', { 'Content-Length': '0' }, 'POST')).status).toBe(308);
  });
});
