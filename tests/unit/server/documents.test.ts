import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { get, page, start } from './fixture';

const balans = '/sv/case/balans';

describe('a document', () => {
  test('comes in Brotli from memory, and Next is not asked', async () => {
    const { port, seenByNext } = await start();
    const answer = await get(port, balans, { 'Accept-Encoding': 'gzip, deflate, br, zstd' });
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'br',
      'cache-control': 'public, max-age=0, must-revalidate',
      vary: 'Accept, Accept-Encoding',
      'content-length': String(answer.body.length),
      'speculation-rules': '"/speculation-rules.json"',
    });
    expect(brotliDecompressSync(answer.body).toString()).toBe(page('Balans'));
    expect(seenByNext).toEqual([]);
  });

  test('comes in gzip for those that know no Brotli', async () => {
    const { port } = await start();
    const answer = await get(port, balans, { 'Accept-Encoding': 'gzip' });
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(answer.body).toString()).toBe(page('Balans'));
  });

  test.each([undefined, 'identity', 'br;q=0, gzip;q=0', 'zstd'])(
    'comes plain for Accept-Encoding: %s',
    async (accept) => {
      const { port } = await start();
      const answer = await get(port, balans, accept === undefined ? {} : { 'Accept-Encoding': accept });
      expect(answer.headers['content-encoding']).toBeUndefined();
      expect(answer.body.toString()).toBe(page('Balans'));
    },
  );

  test('has an ETag of its own in each encoding', async () => {
    const { port } = await start();
    const tags = await Promise.all(
      ['br', 'gzip', 'identity'].map(
        async (accept) => (await get(port, balans, { 'Accept-Encoding': accept })).headers.etag,
      ),
    );
    expect(tags).toEqual(['"hsvcasebalans-br"', '"hsvcasebalans-gzip"', '"hsvcasebalans"']);
  });

  test.each(['"hsvcasebalans-br"', 'W/"hsvcasebalans-br"', '"old", "hsvcasebalans-br"', '*'])(
    'is answered 304 to a client that has it: If-None-Match: %s',
    async (tag) => {
      const { port } = await start();
      const answer = await get(port, balans, { 'Accept-Encoding': 'br', 'If-None-Match': tag });
      expect(answer.status).toBe(304);
      expect(answer.body.length).toBe(0);
      expect(answer.headers).toMatchObject({ etag: '"hsvcasebalans-br"', vary: 'Accept, Accept-Encoding' });
      expect(answer.headers['content-length']).toBeUndefined();
    },
  );

  test.each(['"old"', '"hsvcasebalans"', ''])('is sent whole for If-None-Match: %s', async (tag) => {
    const { port } = await start();
    const answer = await get(port, balans, { 'Accept-Encoding': 'br', 'If-None-Match': tag });
    expect(answer.status).toBe(200);
  });

  test('has the same headers, and no body, for HEAD', async () => {
    const { port } = await start();
    const [whole, head] = [await get(port, balans), await get(port, balans, {}, 'HEAD')];
    expect(head.status).toBe(200);
    expect(head.body.length).toBe(0);
    expect({ ...head.headers, date: '' }).toEqual({ ...whole.headers, date: '' });
  });

  test('is found under percent-encoding, but not when a slash is encoded', async () => {
    const { port, seenByNext } = await start();
    expect((await get(port, '/sv/c%61se/balans')).status).toBe(200);
    expect(seenByNext).toEqual([]);
    await get(port, '/sv%2Fcase/balans');
    expect(seenByNext).toEqual(['GET /sv%2Fcase/balans']);
  });

  test('is the same document to a browser that asks for a flight payload', async () => {
    const { port } = await start();
    const headers = { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Router-State-Tree': '[]' };
    const answer = await get(port, `${balans}?_rsc=abc`, headers);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.body.toString()).toBe(page('Balans'));
  });

  test.each(['POST', 'OPTIONS'])('tells what is allowed for %s', async (method) => {
    const { port } = await start();
    const answer = await get(port, balans, { 'Content-Length': '0' }, method);
    expect(answer.status).toBe(method === 'OPTIONS' ? 204 : 405);
    expect(answer.headers.allow).toBe('GET, HEAD, OPTIONS');
  });
});

describe('parameters', () => {
  test.each([balans, '/sv/case', '/sv'])('unknown ones leave the document: %s', async (url) => {
    const { port, seenByNext } = await start();
    const answer = await get(port, `${url}?utm_source=mail&x[]=%zz&q2=1`);
    expect(answer.status).toBe(200);
    expect(seenByNext).toEqual([]);
  });

  test.each(['q=chef', 'x=1&tema=ledning', 'side=2', 'q=&land=SE', '%71=chef', 'lang=nb&lang=sv'])(
    'a choice in the list goes to Next: %s',
    async (query) => {
      const { port, seenByNext } = await start();
      await get(port, `/sv/case?${query}`);
      expect(seenByNext).toEqual([`GET /sv/case?${query}`]);
    },
  );

  test('a form sent empty leaves the document', async () => {
    const { port, seenByNext } = await start();
    expect((await get(port, '/sv/case?q=&tema=&land=')).headers.etag).toBe('"hsvcase"');
    expect(seenByNext).toEqual([]);
  });

  test('of the list mean nothing elsewhere', async () => {
    const { port, seenByNext } = await start();
    await get(port, `${balans}?q=chef`);
    expect(seenByNext).toEqual([]);
  });
});

describe('files', () => {
  test.each([
    ['/_next/static/chunks/a1b2.css', 'text/css; charset=utf-8', 'Accept-Encoding'],
    ['/_next/static/media/serif.woff2', 'font/woff2', undefined],
    ['/_casebok/site/map.png', 'image/png', undefined],
  ])('with a hash in the name are kept for ever: %s', async (url, type, vary) => {
    const { port } = await start();
    const answer = await get(port, url, { 'Accept-Encoding': 'br' });
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect([answer.headers['content-type'], answer.headers.vary]).toEqual([type, vary]);
    expect(answer.headers['speculation-rules']).toBeUndefined();
  });

  test.each([
    '/_next/static/chunks/gone.css',
    '/_casebok/site/gone.js',
    '/_next/image?url=x',
    '/_casebok/other/map.png',
  ])('that are missing are a short 404 that nobody keeps: %s', async (url) => {
    const { port, seenByNext } = await start();
    const answer = await get(port, url);
    expect([answer.status, answer.headers['cache-control']]).toEqual([404, 'no-cache']);
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(seenByNext).toEqual([]);
  });

  test('of route handlers come from memory: the sitemap', async () => {
    const { port, seenByNext } = await start();
    const answer = await get(port, '/sitemap.xml', { 'Accept-Encoding': 'br' });
    expect(answer.headers).toMatchObject({
      'content-type': 'application/xml; charset=utf-8',
      'content-encoding': 'br',
    });
    expect(seenByNext).toEqual([]);
  });

  test('the rules for fetching ahead have their own type', async () => {
    const { port } = await start();
    const answer = await get(port, '/speculation-rules.json');
    expect(answer.headers['content-type']).toBe('application/speculationrules+json');
    const rules = JSON.parse(answer.body.toString());
    expect(rules.prerender[0].eagerness).toBe('moderate');
    const excluded = JSON.stringify(rules.prerender[0].where);
    expect(excluded).toContain('/api/*');
    // With `\\?*`, the first guess, Chromium prerenders nothing at all: that matches an empty query too.
    expect(excluded).toContain(String.raw`"/*\\?(.+)"`);
  });
});

describe('paths of the machinery', () => {
  test.each([
    ['/sv/404', 'sv'],
    ['/nb/404', 'nb'],
    ['/sv/shell', 'sv'],
    ['/da/shell', 'da'],
    ['/handler/cases/nb', 'nb'],
    ['/h%61ndler/cases/nb?q=x', 'nb'],
    ['/miss/da/case/x', 'da'],
    ['/miss', 'sv'],
    ['/_not-found', 'sv'],
    ['/500', 'sv'],
    ['/index', 'sv'],
    ['/nb/case/balans.rsc', 'nb'],
    ['/sv.segments/_tree.segment.rsc', 'sv'],
  ])('%s answers with the lean 404 document in %s', async (url, locale) => {
    const { port, seenByNext } = await start();
    const answer = await get(port, url);
    expect(answer.status).toBe(404);
    expect(answer.body.toString()).toBe(page(`404 ${locale}`));
    expect(seenByNext).toEqual([]);
  });

  test.each(['/missing', '/handlers', '/sv/shell/x', '/sv/4040', '/se/404'])(
    '%s is an ordinary path',
    async (url) => {
      const { port, seenByNext } = await start();
      await get(port, url);
      expect(seenByNext).toHaveLength(1);
    },
  );
});
