import { defaultLimits } from '@/lib/server/limits';
import { type Exchange, type ExchangeOptions, exchange, lastRequest, request } from './exchange';
import type { Report } from './report';
import { headerOf } from './response-reader';
import type { ServerProcess } from './server-process';

interface Case {
  what: string;
  bytes: string | Buffer;
  /** Statuses in the order they have to come; several where the standard leaves a choice. */
  expected: (number | number[])[];
  options?: ExchangeOptions;
}

const post = (headers: string, body: string, path = '/sv') =>
  `POST ${path} HTTP/1.1\r\nHost: a\r\n${headers}\r\n\r\n${body}`;
/** What an attacker would have the server take for a request of its own. */
const smuggled = 'GET /sv/case HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n';
const last = lastRequest('/api/health');
const many = (count: number, text: string) => Array.from({ length: count }, () => text).join('');

/** Requests whose length front and back could read differently (RFC 9112 §6.3, §11.2). One answer, then the end. */
const ambiguous: Record<string, string> = {
  'a length and chunks': 'Content-Length: 4\r\nTransfer-Encoding: chunked',
  'chunks and a length': 'Transfer-Encoding: chunked\r\nContent-Length: 4',
  'two lengths': 'Content-Length: 0\r\nContent-Length: 44',
  'two lengths in one line': 'Content-Length: 0, 44',
  'a length with a sign': 'Content-Length: +0',
  'a negative length': 'Content-Length: -1',
  'a length in hexadecimal': 'Content-Length: 0x0',
  'a length with a tail': 'Content-Length: 0 44',
  'a length beyond all numbers': `Content-Length: ${'9'.repeat(40)}`,
  'an unknown coding': 'Transfer-Encoding: xchunked',
  'chunked is not the last coding': 'Transfer-Encoding: chunked, identity',
  'identity for a coding': 'Transfer-Encoding: identity',
  'a coding twice': 'Transfer-Encoding: chunked\r\nTransfer-Encoding: identity',
  'a space before the colon': 'Transfer-Encoding : chunked',
  'a tab before the coding': 'Transfer-Encoding:\x0bchunked',
  'a folded header': 'Transfer-Encoding:\r\n chunked',
  'a bare line feed': 'X: y\nContent-Length: 44',
  'a NUL in a header': 'X: a\0b\r\nContent-Length: 0',
  'a name with a space': 'Content Length: 0',
  'chunked alone': 'Transfer-Encoding: chunked',
};

const cases: Case[] = [
  { what: 'HTTP/1.0 without a host', bytes: 'GET /sv HTTP/1.0\r\n\r\n', expected: [200] },
  {
    what: 'HTTP/1.0 that keeps the connection',
    bytes: 'GET /sv HTTP/1.0\r\nConnection: keep-alive\r\n\r\nGET /nb HTTP/1.0\r\n\r\n',
    expected: [200, 200],
  },
  { what: 'HTTP/0.9', bytes: 'GET /sv\r\n\r\n', expected: [[200, 400, 505]] },
  {
    what: 'HTTP/2 without asking',
    bytes: 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    expected: [[400, 405, 501, 505]],
  },
  {
    what: 'a version that does not exist',
    bytes: 'GET /sv HTTP/7.3\r\nHost: a\r\n\r\n',
    expected: [[400, 505]],
  },
  {
    what: 'TLS on a plain port',
    bytes: Buffer.from('160301020001000001fc0303', 'hex'),
    expected: [400],
  },
  { what: 'empty lines before a request', bytes: `\r\n\r\n${last}`, expected: [200] },
  {
    what: 'a connection half closed after the request',
    bytes: request('/sv'),
    expected: [200],
    options: { isHalfClosed: true },
  },
  {
    what: 'the same for a page made per request',
    bytes: request('/sv/case?q=ledare'),
    expected: [200],
    options: { isHalfClosed: true },
  },
  {
    what: 'half closed within the headers',
    bytes: 'GET /sv HTTP/1.1\r\nHos',
    expected: [400],
    options: { isHalfClosed: true },
  },
  {
    what: 'half closed within the body',
    bytes: post('Content-Length: 50', 'abc', '/sv/case?q=a'),
    expected: [[405, 400]],
    options: { isHalfClosed: true },
  },
  {
    what: 'HEAD, then GET',
    bytes: request('/sv', {}, 'HEAD') + last,
    expected: [200, 200],
    options: { methods: ['HEAD'] },
  },
  {
    what: 'HEAD of a page made per request, then GET',
    bytes: request('/sv/case?q=a', {}, 'HEAD') + last,
    expected: [200, 200],
    options: { methods: ['HEAD'] },
  },
  {
    what: 'GET with a body, then GET',
    bytes: `${request('/sv', { 'Content-Length': '5' })}hello${last}`,
    expected: [200, 200],
  },
  {
    what: 'a body to a document is no request',
    bytes: post(`Content-Length: ${smuggled.length}`, smuggled) + last,
    expected: [405, 200],
  },
  {
    what: 'a body to a page made per request is none either',
    bytes: post(`Content-Length: ${smuggled.length}`, smuggled, '/sv/case?q=a') + last,
    expected: [405, 200],
  },
  {
    what: 'a body to an address that does not exist',
    bytes: post(`Content-Length: ${smuggled.length}`, smuggled, '/sv/finns-inte') + last,
    expected: [[404, 405], 200],
  },
  {
    what: 'a form to a document',
    bytes: `${post('Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 5', '--x--')}${last}`,
    expected: [405, 200],
  },
  {
    what: 'a server action to a page made per request',
    bytes: `${post(`Next-Action: ${'a'.repeat(40)}\r\nContent-Type: text/plain\r\nContent-Length: 2`, '[]', '/sv/case?q=a')}${last}`,
    expected: [405, 200],
  },
  {
    what: 'a server action to an address that does not exist',
    bytes: `${post(`Next-Action: ${'a'.repeat(40)}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 5`, '--x--', '/sv/case/finns-inte')}${last}`,
    // Next refuses an action that it does not know in a way of its own.
    expected: [[404, 405, 409], 200],
  },
  {
    what: 'Expect: 100-continue to a document',
    bytes: post('Expect: 100-continue\r\nContent-Length: 2', 'ab') + last,
    expected: [100, 405, 200],
  },
  {
    what: 'a body too large is not asked for',
    bytes: post('Expect: 100-continue\r\nContent-Length: 900000', ''),
    expected: [413],
  },
  {
    what: 'an expectation that nobody knows',
    bytes: post('Expect: miracle\r\nContent-Length: 0', '') + last,
    expected: [417, 200],
  },
  {
    what: 'a body too large, sent all the same',
    bytes: post('Content-Length: 900000', 'x'.repeat(900_000)),
    expected: [413],
  },
  {
    what: 'an upgrade to WebSocket',
    bytes: lastRequest('/sv', {
      Connection: 'Upgrade, close',
      Upgrade: 'websocket',
      'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==',
      'Sec-WebSocket-Version': '13',
    }),
    expected: [200],
  },
  {
    what: 'an upgrade to HTTP/2',
    bytes: lastRequest('/sv/case?q=a', {
      Connection: 'Upgrade, HTTP2-Settings, close',
      Upgrade: 'h2c',
      'HTTP2-Settings': 'AAMAAABkAAQAAP__',
    }),
    expected: [200],
  },
  {
    what: 'a hundred ranges',
    bytes: lastRequest('/sv', { Range: `bytes=${Array.from({ length: 100 }, (_, n) => `${n}-`).join(',')}` }),
    expected: [200],
  },
  {
    what: 'a hundred range headers',
    bytes: `GET /sv HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${many(100, 'Range: bytes=0-\r\n')}\r\n`,
    expected: [200],
  },
  {
    what: 'two thousand tags in If-None-Match',
    bytes: lastRequest('/sv', {
      'If-None-Match': Array.from({ length: 2000 }, (_, n) => `"${n}"`).join(','),
    }),
    expected: [200],
  },
  {
    what: 'commas alone in If-None-Match',
    bytes: lastRequest('/sv', { 'If-None-Match': ','.repeat(15_000) }),
    expected: [200],
  },
  {
    what: 'commas alone in Accept-Encoding',
    bytes: lastRequest('/sv', { 'Accept-Encoding': ','.repeat(15_000) }),
    expected: [200],
  },
  {
    what: 'commas alone in Accept-Language',
    bytes: lastRequest('/', { 'Accept-Language': ','.repeat(15_000) }),
    expected: [307],
  },
  {
    what: 'the same for an address that does not exist',
    bytes: lastRequest('/finns-inte', { 'Accept-Language': 'a-'.repeat(7000) }),
    expected: [404],
  },
  {
    what: 'cookies of 15 KB',
    bytes: lastRequest('/sv/case?q=a', { Cookie: `a=${'b'.repeat(15_000)}` }),
    expected: [200],
  },
  { what: 'headers of 17 KB', bytes: lastRequest('/sv', { X: 'x'.repeat(17_000) }), expected: [431] },
  {
    what: '3,000 headers',
    bytes: `GET /sv HTTP/1.1\r\n${many(3000, 'a:b\r\n')}Host: a\r\nConnection: close\r\n\r\n`,
    expected: [200],
  },
  // As much as is read in one go: what is still on its way when the server closes may cost the client the answer.
  { what: 'a header without end', bytes: `GET /sv HTTP/1.1\r\nX: ${'x'.repeat(40_000)}`, expected: [431] },
  { what: 'a query of 10 KB', bytes: lastRequest(`/sv/case?q=${'a'.repeat(10_000)}`), expected: [414] },
  { what: 'a query of 7.9 KB', bytes: lastRequest(`/sv/case?q=${'a'.repeat(7900)}`), expected: [200] },
  {
    what: 'a query of 200 words',
    bytes: lastRequest(`/sv/case?q=${Array.from({ length: 200 }, (_, n) => `ord${n}`).join('+')}`),
    expected: [200],
  },
  {
    what: 'a query of two thousand parameters',
    bytes: lastRequest(`/sv/case?${many(1900, 'q=&')}q=a`),
    expected: [200],
  },
  {
    what: 'a broken encoding in a query',
    bytes: lastRequest('/sv/case?q=%E0%A4%A&tema=%ff'),
    expected: [200],
  },
  {
    what: 'a page number beyond all',
    bytes: lastRequest('/sv/case?side=999999999999999999999'),
    expected: [200],
  },
  {
    what: 'a page number that is none',
    bytes: lastRequest('/sv/case?side=-1e308&ar=%F0%9F%92%A9&skala=1-0'),
    expected: [200],
  },
  {
    what: 'a hundred requests in one go',
    bytes: many(defaultLimits.ahead - 1, request('/sv', { 'Accept-Encoding': 'br' })) + last,
    expected: Array(defaultLimits.ahead).fill(200),
    options: { patience: 20_000 },
  },
  {
    what: 'five hundred searches in one go: closed',
    bytes: many(499, request('/sv/case?q=ledare')) + last,
    expected: [],
    options: { patience: 20_000 },
  },
  {
    what: 'a request, then nonsense',
    bytes: `${request('/sv')}\0\0\0\0nonsense\r\n\r\n`,
    // The nonsense may be read before the answer is ready; then it is the answer to the request.
    expected: [[200, 400]],
  },
];

/** What HTTP leaves to be misunderstood, sent on purpose. */
export async function protocol(report: Report, server: ServerProcess): Promise<void> {
  report.begin('Protocol: the letter of HTTP/1.1, bent');
  for (const { what, bytes, expected, options } of cases) {
    const result = await exchange(server.port, bytes, options);
    judge(report, what, result, expected);
  }
  for (const [what, headers] of Object.entries(ambiguous)) {
    const result = await exchange(server.port, post(headers, `0\r\n\r\n${smuggled}`));
    judge(report, `${what}: one refusal`, result, [[400, 411]]);
  }
}

function judge(
  report: Report,
  what: string,
  { answers, end, cut, milliseconds }: Exchange,
  expected: Case['expected'],
): void {
  const statuses = answers.map(({ status }) => status);
  const isExpected =
    statuses.length === expected.length &&
    statuses.every((status, n) => [expected[n]].flat().includes(status));
  const isBare = answers.find(
    ({ status, head }) => status >= 200 && headerOf(head, 'content-security-policy') === undefined,
  );
  const found = statuses.length > 4 ? `${statuses.length} answers` : statuses.join(', ') || 'no answer';
  const isGood = isExpected && end === 'closed' && cut === 0 && !isBare;
  const why = [
    ...(isExpected
      ? []
      : [
          `expected ${expected
            .slice(0, 4)
            .map((one) => [one].flat().join(' or '))
            .join(', ')}`,
        ]),
    ...(end === 'closed' ? [] : ['the connection stays open']),
    ...(cut === 0 ? [] : [`${cut} bytes of half an answer`]),
    ...(isBare ? ['an answer lacks our headers'] : []),
  ];
  report.check(
    what,
    isGood,
    isGood ? `${found} in ${milliseconds.toFixed(0)} ms` : `${found}; ${why.join('; ')}`,
  );
}
