import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { ask, askRaw } from './site/ask';
import { attribute, named } from './site/document';
import { differs, faultsAmong, unless } from './site/faults';
import { headerFaults } from './site/headers';
import { expect, test } from './site/test';

test('every document comes with every header', async ({ site, sitemap }) => {
  const answers = await Promise.all(
    sitemap.map(async ({ path }) => ({ path, ...(await ask(site.address, path)) })),
  );
  const faults = faultsAmong(answers, (answer) => [
    ...differs('status', answer.status, 200),
    ...headerFaults(answer),
    ...differs('content-type', answer.headers['content-type'], 'text/html; charset=utf-8'),
    ...differs('cache-control', answer.headers['cache-control'], 'public, max-age=0, must-revalidate'),
    ...differs(
      'vary',
      answer.headers.vary,
      /^\/\w\w\/case\/./.test(answer.path) ? 'Accept, Accept-Encoding' : 'Accept-Encoding',
    ),
    ...differs('speculation-rules', answer.headers['speculation-rules'], '"/speculation-rules.json"'),
  ]);
  expect(faults).toEqual([]);
});

test('every document is kept in Brotli and gzip, and is the same in each', async ({ site, sitemap }) => {
  const answers = await Promise.all(
    sitemap.map(async ({ path }) => {
      const [plain, br, gzip] = await Promise.all(
        ['identity', 'gzip, deflate, br', 'gzip'].map((accepted) =>
          ask(site.address, path, { headers: { 'accept-encoding': accepted } }),
        ),
      );
      return { path, plain, br, gzip };
    }),
  );
  const faults = faultsAmong(answers, ({ plain, br, gzip }) => {
    if (!plain || !br || !gzip) return ['was not answered'];
    const tags = [plain, br, gzip].map(({ headers }) => headers.etag);
    return [
      ...differs(
        'encoding',
        [plain, br, gzip].map(({ headers }) => headers['content-encoding']),
        [undefined, 'br', 'gzip'],
      ),
      ...unless(brotliDecompressSync(br.body).equals(plain.body), 'is another document in Brotli'),
      ...unless(gunzipSync(gzip.body).equals(plain.body), 'is another document in gzip'),
      ...unless(
        br.body.length < plain.body.length / 2,
        `has ${br.body.length} bytes in Brotli, ${plain.body.length} plain`,
      ),
      ...unless(new Set(tags).size === 3, `has the tags ${tags.join(' ')}`),
      ...differs('content-length', br.headers['content-length'], String(br.body.length)),
    ];
  });
  expect(faults).toEqual([]);
});

test('a browser that has a document is told so in 304, with every header', async ({ site, sitemap }) => {
  const answers = await Promise.all(
    sitemap.map(async ({ path }) => {
      const headers = { 'accept-encoding': 'br' };
      const first = await ask(site.address, path, { headers });
      const again = await ask(site.address, path, {
        headers: { ...headers, 'if-none-match': first.headers.etag ?? '' },
      });
      const stale = await ask(site.address, path, { headers: { ...headers, 'if-none-match': '"other"' } });
      return { path, first, again, stale };
    }),
  );
  const faults = faultsAmong(answers, ({ first, again, stale }) => [
    ...unless(/^"[^"]+"$/.test(first.headers.etag ?? ''), `etag is ${first.headers.etag}`),
    ...differs('status', [first.status, again.status, stale.status], [200, 304, 200]),
    ...differs('body of the 304', again.body.length, 0),
    ...differs('etag of the 304', again.headers.etag, first.headers.etag),
    ...headerFaults(again),
  ]);
  expect(faults).toEqual([]);
});

test('HEAD answers as GET does, without a body', async ({ site, sitemap }) => {
  const answers = await Promise.all(
    sitemap.map(async ({ path }) => {
      const [get, head] = await Promise.all([
        ask(site.address, path),
        ask(site.address, path, { method: 'HEAD' }),
      ]);
      return { path, get, head };
    }),
  );
  const faults = faultsAmong(answers, ({ get, head }) => [
    ...differs('status', head.status, get.status),
    ...differs('body', head.body.length, 0),
    ...differs('headers', { ...head.headers, date: '' }, { ...get.headers, date: '' }),
  ]);
  expect(faults).toEqual([]);
});

test('files with a hash in their name are kept for good, missing ones are not', async ({
  site,
  documents,
}) => {
  const hashed = [
    ...new Set(
      documents
        .flatMap((document) => named(document, 'script').map((script) => attribute(script, 'src')))
        // A data block has no address.
        .filter((src) => src !== ''),
    ),
  ];
  const fonts = [
    ...new Set(
      documents.flatMap((document) =>
        named(document, 'link')
          .filter((link) => attribute(link, 'as') === 'font')
          .map((link) => attribute(link, 'href')),
      ),
    ),
  ];
  expect(hashed).toHaveLength(1);
  expect(fonts.length).toBeGreaterThan(0);
  for (const path of [...hashed, ...fonts]) {
    const found = await ask(site.address, path);
    expect([found.status, found.headers['cache-control'], ...headerFaults(found)], path).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ]);
    const missing = await ask(site.address, `${path}x`);
    expect([missing.status, missing.headers['cache-control'], ...headerFaults(missing)], path).toEqual([
      404,
      'no-cache',
    ]);
  }
});

test('answers of every other kind come with every header too', async ({ site }) => {
  const { address } = site;
  const kinds = {
    'file of the site': [200, await ask(address, '/robots.txt')],
    sitemap: [200, await ask(address, '/sitemap.xml')],
    health: [200, await ask(address, '/api/health')],
    'speculation rules': [200, await ask(address, '/speculation-rules.json')],
    icon: [200, await ask(address, '/icon.svg')],
    'icon of old': [200, await ask(address, '/favicon.ico')],
    'page made per request': [200, await ask(address, '/sv/case?land=SE')],
    'start page': [307, await ask(address, '/')],
    'closing slash': [308, await ask(address, '/sv/')],
    'missing page': [404, await ask(address, '/sv/finns-inte')],
    'internal page': [404, await ask(address, '/sv/shell')],
    'malformed address': [400, await ask(address, '/%zz')],
    'other method': [405, await ask(address, '/sv', { method: 'DELETE' })],
    'what is no HTTP': [400, await askRaw(address, 'GET /sv NONSENSE/1.1')],
  } as const;
  const answers = Object.entries(kinds).map(([path, [expected, answer]]) => ({ path, expected, ...answer }));
  const faults = faultsAmong(answers, ({ expected, ...answer }) => [
    ...differs('status', answer.status, expected),
    ...headerFaults(answer),
  ]);
  expect(faults).toEqual([]);
});
