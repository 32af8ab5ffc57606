import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { listWholeSite } from '@/lib/build/list-site';
import { onBuildComplete } from '@/lib/build/on-build-complete';
import type { BuildContext } from '@/lib/build/prerendered';
import { foldersFor } from '@/lib/records/folders';
import { loadSite } from '@/lib/server/load-site';
import { readSiteManifest, type SiteFile } from '@/lib/server/site-manifest';

const sample = readFileSync(path.join(import.meta.dirname, 'samples', 'case.html.txt'), 'utf8');
const project = mkdtempSync(path.join(tmpdir(), 'casebok-build-'));
const dist = path.join(project, '.casebok', 'site', 'next');
const pagesFolder = 'server/route-cache/APP_PAGE/0123abcd/$';
const bodiesFolder = 'server/route-cache/APP_ROUTE/4567/$';

function put(file: string, text: string, base = dist): string {
  const target = path.join(base, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
  return target;
}

const inDist = (file: string) => path.join(dist, file);
const readText = (file: string) => readFileSync(inDist(file), 'utf8');

/** A page with its companions, as Next leaves them. */
function putPage(
  url: string,
  meta: object = {},
): { pathname: string; route: string; fallback: { filePath: string } } {
  const stem = `${pagesFolder}${url}`;
  const headers = { 'x-next-cache-tags': '_N_T_/layout', 'x-nextjs-stale-time': '300' };
  put(
    `${stem}.meta`,
    JSON.stringify({ headers, segmentPaths: ['/_tree'], routeCache: { key: 'k' }, ...meta }),
  );
  put(`${stem}.rsc`, '1:"flight"');
  put(`${stem}.segments/_tree.segment.rsc`, 'x');
  return {
    pathname: url,
    route: url.replace('sv', '[locale]'),
    fallback: { filePath: put(`${stem}.html`, sample) },
  };
}

/** Runs the adapter over a folder that looks like a finished build, with the parts of the context it reads. */
async function build(): Promise<void> {
  const prerenders = [
    putPage('/sv'),
    putPage('/sv/case/x'),
    putPage('/sv/404'),
    putPage('/sv/shell'),
    putPage('/_global-error', { status: 500 }),
    { pathname: '/sv.rsc', route: '/[locale]', fallback: { filePath: inDist(`${pagesFolder}/sv.rsc`) } },
    { pathname: '/[locale]', route: '/[locale]' },
  ];
  putPage('/_not-found', { status: 404 });
  const robotsHeaders = {
    'content-type': 'text/plain',
    'access-control-allow-origin': '*',
    'x-next-cache-tags': '_N_T_/robots.txt',
  };
  put(`${bodiesFolder}/robots.txt.meta`, JSON.stringify({ status: 200, headers: robotsHeaders }));
  const robots = put(`${bodiesFolder}/robots.txt.body`, 'User-agent: *\n'.repeat(20));
  put(
    `${bodiesFolder}/icon.svg.meta`,
    '{"headers":{"content-type":"image/svg+xml","cache-control":"no-cache"}}',
  );
  const icon = put(`${bodiesFolder}/icon.svg.body`, '<svg></svg>');
  const oops = put('server/pages/500.html', sample);
  put('static/chunks/2n47s4_44lpb8.css', 'p{margin:0}'.repeat(50));
  put('static/media/serif.woff2', 'wOF2'.repeat(50));
  put('public/icon.svg', '<svg xmlns="http://www.w3.org/2000/svg"></svg>'.repeat(9), project);
  put('public/_casebok/site/menu-1a2b3c4d.js', 'console.log("menu");'.repeat(20), project);
  put('public/_casebok/site/search/lex-0a1b.bin', 'packed', project);
  put('public/_casebok/site/search/lex-withdrawn.bin', 'packed', project);
  put('public/_casebok/site/search/lex-0a1b.bin.12.part', 'half', project);
  put('public/_casebok/site/search/current.json', '{"files":["lex-0a1b"],"previous":["lex-gone"]}', project);
  for (const name of ['themes-1a2b', 'themes-of-before'])
    put(`public/_casebok/site/search/${name}.json`, '{"sv":[]}', project);
  const themes = '/_casebok/site/search/themes-1a2b.json';
  put('public/_casebok/site/search.json', JSON.stringify({ manifest: 'm-1a2b3c4d', themes }), project);
  put('public/_casebok/site/media/now.png', 'x', project);
  put('public/_casebok/site/media/before.png', 'x', project);
  put('.casebok/site/pictures.json', JSON.stringify(['now.png']), project);
  put('public/_casebok/site/portrait/now.svg', '<svg></svg>', project);
  put('public/_casebok/site/portrait/before.svg', '<svg></svg>', project);
  const drawn = {
    figures: { hero: '/_casebok/site/portrait/now.svg', card: '/_casebok/site/portrait/now.svg' },
  };
  put('.casebok/site/portraits.json', JSON.stringify({ version: '1', drawn }), project);
  put('public/_casebok/other/old.js', 'x', project);
  const staticFiles = [
    { pathname: '/robots.txt', filePath: robots },
    { pathname: '/app-icon.svg', filePath: icon },
    { pathname: '/500', filePath: oops },
  ];
  // The context has a hundred fields; these are those that are read.
  const context = { outputs: { prerenders, staticFiles }, distDir: dist };
  await onBuildComplete(context as unknown as BuildContext);
  await listWholeSite({ ...foldersFor({}, project), dist }, project);
}

let files: Map<string, SiteFile>;
const printed: string[] = [];

beforeAll(async () => {
  const log = vi.spyOn(console, 'log').mockImplementation((text) => void printed.push(text));
  await build();
  log.mockRestore();
  files = new Map((await readSiteManifest(dist)).files.map((file) => [file.path, file]));
});
afterAll(() => rmSync(project, { recursive: true }));

describe('a page', () => {
  test('is lean, with the same in Brotli beside it', () => {
    const html = readText(`${pagesFolder}/sv/case/x.html`);
    expect(html).not.toContain('__next_f');
    expect(html).toContain('<h1>case-0 i sv</h1>');
    expect(brotliDecompressSync(readFileSync(inDist(`${pagesFolder}/sv/case/x.html.br`))).toString()).toBe(
      html,
    );
  });

  test('has no flight payload left, and Next still takes it as prerendered', () => {
    expect(readText(`${pagesFolder}/sv.rsc`)).toBe('0:null');
    expect(existsSync(inDist(`${pagesFolder}/sv.segments`))).toBe(false);
    const meta = JSON.parse(readText(`${pagesFolder}/sv.meta`));
    expect(meta).toMatchObject({ status: 200, routeCache: { key: 'k' } });
    expect(meta.headers).toMatchObject({
      'cache-control': 'public, max-age=0, must-revalidate',
      'x-next-cache-tags': '_N_T_/layout',
    });
    expect(meta.segmentPaths).toBeUndefined();
  });

  test('stands on the list of what is served', () => {
    expect(files.get('/sv/case/x')).toEqual({
      path: '/sv/case/x',
      file: `${pagesFolder}/sv/case/x.html`,
      br: `${pagesFolder}/sv/case/x.html.br`,
      type: 'text/html; charset=utf-8',
      status: 200,
      cacheControl: 'public, max-age=0, must-revalidate',
      size: statSync(path.join(dist, `${pagesFolder}/sv/case/x.html.br`)).size,
      hash: expect.stringMatching(/^[\w-]{16}$/),
      route: '/[locale]/case/x',
    });
  });

  test('of the machinery is a 404 under `next start` too, and lies where handlers look for it', () => {
    for (const name of ['404', 'shell']) {
      expect(JSON.parse(readText(`${pagesFolder}/sv/${name}.meta`)).status).toBe(404);
      expect(readText(`server/app/sv/${name}.html`)).toBe(readText(`${pagesFolder}/sv/${name}.html`));
    }
    expect(existsSync(inDist('server/app/sv.html'))).toBe(false);
  });
});

test('where the search index lies may change with every build, and is asked for each time', () => {
  expect(files.get('/_casebok/site/search.json')?.cacheControl).toBe('public, max-age=0, must-revalidate');
  expect(files.get('/_casebok/site/menu-1a2b3c4d.js')?.cacheControl).toBe(
    'public, max-age=31536000, immutable',
  );
});

test('documents of Next are lean too, but not served', () => {
  const others = [
    `${pagesFolder}/_not-found.html`,
    `${pagesFolder}/_global-error.html`,
    'server/pages/500.html',
  ];
  for (const file of others) expect(readText(file)).not.toContain('__next_f');
  expect(JSON.parse(readText(`${pagesFolder}/_global-error.meta`)).status).toBe(500);
  expect(
    [...files.keys()].filter((name) => name.startsWith('/_') && !/^\/_(next|casebok)\//.test(name)),
  ).toEqual([]);
});

describe('files', () => {
  test('are all on the list, those of other areas are not', () => {
    expect([...files.keys()].sort()).toEqual([
      '/_casebok/site/media/now.png',
      '/_casebok/site/menu-1a2b3c4d.js',
      '/_casebok/site/portrait/now.svg',
      '/_casebok/site/search.json',
      '/_casebok/site/search/themes-1a2b.json',
      '/_next/static/chunks/2n47s4_44lpb8.css',
      '/_next/static/media/serif.woff2',
      '/app-icon.svg',
      '/icon.svg',
      '/robots.txt',
      '/sv',
      '/sv/404',
      '/sv/case/x',
      '/sv/shell',
    ]);
  });

  test('with a hash in the name are immutable', () => {
    expect(files.get('/_casebok/site/menu-1a2b3c4d.js')).toMatchObject({
      br: '../../../public/_casebok/site/menu-1a2b3c4d.js.br',
      cacheControl: 'public, max-age=31536000, immutable',
    });
  });

  test('that are compressed already are left alone', () => {
    expect(files.get('/_next/static/media/serif.woff2')?.br).toBeUndefined();
    expect(existsSync(inDist('static/media/serif.woff2.br'))).toBe(false);
  });

  test('under version control have their copies in the build', () => {
    expect(files.get('/icon.svg')).toMatchObject({
      br: 'precompressed/icon.svg.br',
      cacheControl: 'public, max-age=3600',
    });
    expect(existsSync(path.join(project, 'public', 'icon.svg.br'))).toBe(false);
  });

  test('of route handlers keep type, status and who may read them, and none of the marks of Next', () => {
    const robots = {
      type: 'text/plain; charset=utf-8',
      status: 200,
      cacheControl: 'public, max-age=0, must-revalidate',
    };
    expect(files.get('/robots.txt')).toMatchObject(robots);
    expect(files.get('/robots.txt')?.headers).toEqual({ 'access-control-allow-origin': '*' });
  });

  test('that are icons may be kept for an hour', () => {
    expect(files.get('/app-icon.svg')?.cacheControl).toBe('public, max-age=3600');
  });
});

test('the list is what the server reads', async () => {
  const site = await loadSite(dist);
  expect(
    [...files.keys()].filter((address) => !site.files.get(address) && !site.internal.has(address)),
  ).toEqual([]);
  expect(site.files.get('/_casebok/site/search/lex-0a1b.bin')).toBeDefined();
  // Neither what has been withdrawn nor what has been deleted.
  for (const name of ['lex-withdrawn', 'lex-gone'])
    expect(site.files.get(`/_casebok/site/search/${name}.bin`)).toBeUndefined();
  expect(site.internal.size).toBe(2);
  expect(String(await site.files.get('/icon.svg')?.content('identity'))).toMatch(/^<svg/);
});

test('a picture or portrait that no page shows any more is not served', () => {
  expect(files.has('/_casebok/site/media/now.png')).toBe(true);
  expect(files.has('/_casebok/site/media/before.png')).toBe(false);
  expect(files.has('/_casebok/site/portrait/now.svg')).toBe(true);
  expect(files.has('/_casebok/site/portrait/before.svg')).toBe(false);
});

test('bytes are printed', () => {
  expect(printed.join('\n')).toContain('/[locale]/case/x');
});

test('done again, it changes nothing', async () => {
  const before = [...files.values()];
  const html = readText(`${pagesFolder}/sv/case/x.html`);
  putPageCompanions();
  vi.spyOn(console, 'log').mockImplementation(() => {});
  await build();
  expect(readText(`${pagesFolder}/sv/case/x.html`)).toBe(html);
  expect((await readSiteManifest(dist)).files).toEqual(before);
});

/** Compressed copies of the last time are no files of the site. */
function putPageCompanions(): void {
  put('public/_casebok/site/menu-1a2b3c4d.js.br', 'old', project);
}
