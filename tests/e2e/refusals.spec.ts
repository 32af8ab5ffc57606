import { ask, askRaw, relativeTarget } from './site/ask';
import { differs, faultsAmong, unless } from './site/faults';
import { headerFaults } from './site/headers';
import { expect, test } from './site/test';

/** Request targets that no link of ours holds, and the status with which each is refused. */
const malformed: Record<string, number> = {
  '/%': 400,
  '/%zz': 400,
  '/sv/%E0%A4%A': 400,
  '/sv/%c0%af': 400,
  '/sv/case/%00': 400,
  '/sv?x=%00': 400,
  '/sv/case/%0d%0aSet-Cookie:a=b': 400,
  '/..': 400,
  '/../etc/passwd': 400,
  '/sv/../nb': 400,
  '/%2e%2e/etc/passwd': 400,
  '/sv/%2e%2e%2fnb': 400,
  '/sv\\case': 400,
  '/sv/%5c..%5c': 400,
  '/sv#main': 400,
  sv: 400,
  '*': 400,
  '//': 308,
  '/_next/static/../../BUILD_ID': 400,
  'http://localhost/sv': 400,
  'http://evil.example/': 400,
  'https://evil.example': 400,
};

test('malformed addresses are refused, and never an error of ours', async ({ site }) => {
  const answers = await Promise.all(
    Object.entries(malformed).map(async ([path, expected]) => ({
      path,
      expected,
      ...(await askRaw(site.address, `GET ${path} HTTP/1.1`)),
    })),
  );
  const faults = faultsAmong(answers, ({ expected, ...answer }) => [
    ...differs('status', answer.status, expected),
    ...headerFaults(answer),
  ]);
  expect(faults).toEqual([]);
});

test('strange but sound addresses get an answer below 500', async ({ site }) => {
  const paths = [
    '/sv?x=%',
    '/sv/case?tema=%zz',
    '/sv/case?land=%E0%A4%A',
    `/sv/case?tema=${'a'.repeat(7000)}`,
    `/${'a'.repeat(7900)}`,
    `/sv/case/${'a/'.repeat(2000)}`,
    `/sv/case?${'tema=x&'.repeat(900)}`,
    '/sv/case/__proto__',
    '/sv/firma/constructor',
    '/nb/tema/toString',
    '/da/person/hasOwnProperty',
    '/sv/case?__proto__[x]=1&land=SE',
    '/sv/%F0%9F%92%A9',
    '/sv/case/%2e',
    '/sv/case/a%2Fb',
    '/sv?_rsc=1',
  ];
  const answers = await Promise.all(
    paths.map(async (path) => ({ path: path.slice(0, 40), ...(await ask(site.address, path)) })),
  );
  const faults = faultsAmong(answers, (answer) => [
    ...unless(answer.status < 500, `answers ${answer.status}`),
    ...headerFaults(answer),
  ]);
  expect(faults).toEqual([]);
});

test('an address that is too long is told so', async ({ site }) => {
  const { status } = await ask(site.address, `/${'a'.repeat(8200)}`);
  expect(status).toBe(414);
});

test('methods that no page answers are refused', async ({ site }) => {
  const expected: Record<string, number> = {
    TRACE: 405,
    DELETE: 405,
    PUT: 405,
    PATCH: 405,
    POST: 405,
    OPTIONS: 204,
    PROPFIND: 501,
  };
  for (const [method, status] of Object.entries(expected)) {
    const answer = await askRaw(site.address, `${method} /sv HTTP/1.1`, [
      'Content-Length: 0',
      'Secret: in-no-answer',
    ]);
    expect([answer.status, ...headerFaults(answer)], method).toEqual([status]);
    expect(answer.text, method).not.toContain('in-no-answer');
    if (status === 405 || status === 204) expect(answer.headers.allow, method).toContain('GET, HEAD');
  }
});

test('doubled and closing slashes lead to the address without them, on this site', async ({ site }) => {
  const expected: Record<string, string> = {
    '/sv/': '/sv',
    '/sv//case': '/sv/case',
    '//evil.example': '/evil.example',
    '//evil.example/%2f..': '',
    '///': '/',
    '/sv/case/?land=SE': '/sv/case?land=SE',
  };
  for (const [path, to] of Object.entries(expected)) {
    const answer = await ask(site.address, path);
    const found = answer.status === 308 ? relativeTarget(answer) : '';
    expect([answer.status, found], path).toEqual(to === '' ? [400, ''] : [308, to]);
  }
});

test('the router of the framework finds nobody at home', async ({ site }) => {
  const headers = {
    rsc: '1',
    'next-router-prefetch': '1',
    'next-router-state-tree': '%5B%22%22%5D',
    'next-url': '/sv',
  };
  for (const path of ['/sv', '/sv/case?land=SE', '/sv/finns-inte']) {
    const answer = await ask(site.address, path, { headers });
    expect(answer.headers['content-type'], path).toBe('text/html; charset=utf-8');
    expect(answer.text, path).toMatch(/^<!DOCTYPE html>/);
  }
});

test('a watchdog is told that all is well', async ({ site }) => {
  const { status, headers, text } = await ask(site.address, '/api/health');
  expect([status, headers['content-type'], JSON.parse(text)]).toEqual([
    200,
    'application/json; charset=utf-8',
    { status: 'ok' },
  ]);
});

test('parameters that mean nothing change nothing', async ({ site, sitemap }) => {
  for (const { path } of sitemap) {
    const plain = await ask(site.address, path);
    const withMore = await ask(site.address, `${path}?utm_source=mail&fbclid=1&tema`);
    expect([withMore.status, withMore.headers.etag], path).toEqual([200, plain.headers.etag]);
  }
  // What the list knows means nothing on other pages.
  expect((await ask(site.address, '/sv?land=SE&sort=titel')).headers.etag).toBe(
    (await ask(site.address, '/sv')).headers.etag,
  );
});
