import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, onTestFinished } from 'vitest';
import { type CasebokServer, createServer } from '@/lib/server/create-server';
import type { Limits } from '@/lib/server/limits';
import { loadSite, type Site } from '@/lib/server/load-site';
import type { Handle, NextHandlers } from '@/lib/server/server-options';
import { type SiteFile, writeSiteManifest } from '@/lib/server/site-manifest';

/** A document long enough to be worth compressing. */
export function page(title: string): string {
  return `<!DOCTYPE html><html lang="sv"><title>${title}</title><p>${'Fyra kommuner gick samman. '.repeat(40)}</p></html>`;
}

const document: Omit<SiteFile, 'path' | 'file' | 'size' | 'hash'> = {
  type: 'text/html; charset=utf-8',
  status: 200,
  cacheControl: 'public, max-age=0, must-revalidate',
  route: '/[locale]/x',
};
const hashed = 'public, max-age=31536000, immutable';

/** Path → content and what the manifest says of it. */
const entries: Record<string, { text: string; about: Omit<SiteFile, 'path' | 'file' | 'size' | 'hash'> }> = {
  '/sv': { text: page('Hem'), about: document },
  '/sv/case': { text: page('Alla case'), about: document },
  '/sv/case/balans': { text: page('Balans'), about: document },
  '/sv/404': { text: page('404 sv'), about: { ...document, status: 404 } },
  '/nb/404': { text: page('404 nb'), about: { ...document, status: 404 } },
  '/da/404': { text: page('404 da'), about: { ...document, status: 404 } },
  '/sv/shell': { text: page('shell'), about: { ...document, status: 404 } },
  '/sitemap.xml': {
    text: '<urlset/>'.repeat(99),
    about: { ...document, type: 'application/xml; charset=utf-8', route: undefined },
  },
  '/_next/static/chunks/a1b2.css': {
    text: 'p{margin:0}'.repeat(99),
    about: { type: 'text/css; charset=utf-8', status: 200, cacheControl: hashed },
  },
  '/_next/static/media/serif.woff2': {
    text: 'wOF2',
    about: { type: 'font/woff2', status: 200, cacheControl: hashed },
  },
  '/_casebok/site/map.png': { text: 'PNG', about: { type: 'image/png', status: 200, cacheControl: hashed } },
};

export const shardName = 'lex-0a1b2c.bin';
const shardContent = gzipSync('a part of the index');

let loaded: Promise<Site> | undefined;

/** The same site for all tests of a file. */
function site(): Promise<Site> {
  loaded ??= makeBuild().then(loadSite);
  return loaded;
}

const builds: string[] = [];
afterAll(() => {
  for (const build of builds) rmSync(build, { recursive: true });
});

/** Writes a finished build into a temporary folder that goes when the tests of the file have run. */
export async function makeBuild(): Promise<string> {
  const dist = mkdtempSync(path.join(tmpdir(), 'casebok-server-'));
  builds.push(dist);
  const files = Object.entries(entries).map(([url, { text, about }], position) => {
    const file = `file-${position}`;
    writeFileSync(path.join(dist, file), text);
    const br = /text|xml/.test(about.type) ? `${file}.br` : undefined;
    if (br) writeFileSync(path.join(dist, br), brotliCompressSync(text));
    const { size } = statSync(path.join(dist, br ?? file));
    return { ...about, path: url, file, br, size, hash: `h${url.replace(/\W/g, '')}` };
  });
  mkdirSync(path.join(dist, 'search'));
  writeFileSync(path.join(dist, 'search', shardName), shardContent);
  await writeSiteManifest(dist, files, {
    base: '/_casebok/site/search/',
    folder: 'search',
    sizes: { [shardName]: shardContent.length },
  });
  return dist;
}

export interface Started {
  server: CasebokServer;
  port: number;
  /** Requests that reached Next: method and URL. */
  seenByNext: string[];
  errors: unknown[];
}

export interface StartOptions {
  handle?: Handle;
  /** Until this is over Next is "preparing". */
  prepare?: () => Promise<void>;
  dev?: boolean;
  limits?: Partial<Limits>;
}

/** A server on a free port of this machine, with a stand-in for Next; closed when the test ends. */
export async function start({ handle, prepare, dev, limits }: StartOptions = {}): Promise<Started> {
  const seenByNext: string[] = [];
  const errors: unknown[] = [];
  const next: NextHandlers = {
    close: async () => void seenByNext.push('close'),
    handle: async (request, response) => {
      seenByNext.push(`${request.method} ${request.url}`);
      await (handle ?? plainNext)(request, response);
    },
  };
  const common = {
    defaultLocale: 'sv' as const,
    limits: { shutdown: 300, ...limits },
    prepareNext: async () => {
      await prepare?.();
      return next;
    },
    logError: (error: unknown) => void errors.push(error),
  };
  const server = createServer(dev ? { ...common, dev } : { ...common, site: await site() });
  await new Promise<void>((resolve) => server.http.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => server.close());
  return { server, port: (server.http.address() as AddressInfo).port, seenByNext, errors };
}

async function plainNext(_request: unknown, response: ServerResponse): Promise<void> {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end('<!DOCTYPE html><title>from Next</title>');
}

export interface Answer {
  status: number;
  /** Lower-case names. A header that came twice has both values. */
  headers: Record<string, string>;
  body: Buffer;
}

/** Sends bytes as they are and reads until the server closes the connection. */
export async function raw(port: number, text: string): Promise<Answer> {
  const chunks: Buffer[] = [];
  const socket = connect(port, '127.0.0.1', () => socket.write(text, 'latin1'));
  socket.on('data', (chunk) => chunks.push(chunk));
  await new Promise<void>((resolve) => {
    socket.on('close', () => resolve());
    socket.on('error', () => resolve());
  });
  return parse(Buffer.concat(chunks));
}

/** One request on a connection of its own. */
export function get(
  port: number,
  url: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  const all = { Host: 'casebok.example', Connection: 'close', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return raw(port, `${method} ${url} HTTP/1.1\r\n${lines.join('')}\r\n`);
}

function parse(bytes: Buffer): Answer {
  const end = bytes.indexOf('\r\n\r\n');
  const [statusLine = '', ...lines] = bytes.subarray(0, Math.max(end, 0)).toString('latin1').split('\r\n');
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const [name = '', ...value] = line.split(': ');
    const key = name.toLowerCase();
    headers[key] = headers[key] === undefined ? value.join(': ') : `${headers[key]} AND ${value.join(': ')}`;
  }
  const rest = bytes.subarray(end + 4);
  const body = headers['transfer-encoding'] === 'chunked' ? unchunk(rest) : rest;
  return { status: Number(statusLine.split(' ')[1] ?? 0), headers, body };
}

function unchunk(bytes: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const lineEnd = bytes.indexOf('\r\n', at);
    const size = Number.parseInt(bytes.subarray(at, lineEnd).toString(), 16);
    if (!size) break;
    chunks.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 2 + size + 2;
  }
  return Buffer.concat(chunks);
}
