import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export interface StaticServer {
  origin: string;
  /** Every file that was asked for since the last `forget`, with the bytes of its answer: gzip where that helps. */
  served: Map<string, number>;
  close(): Promise<void>;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
};
const compressed = new Set(['.html', '.js', '.json']);

/**
 * Serves folders on localhost, as a site's host would: text compressed, everything to be kept.
 * @param mounts URL path, beginning and ending with a slash → folder
 */
export async function serveFolders(mounts: Record<string, string>): Promise<StaticServer> {
  const served = new Map<string, number>();
  const ready = new Map<string, { body: Buffer; headers: Record<string, string> }>();
  const server = createServer((request, response) => {
    const pathname = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const answer = ready.get(pathname) ?? prepare(pathname);
    if (!answer) return response.writeHead(404).end();
    ready.set(pathname, answer);
    served.set(pathname, answer.body.length);
    return response.writeHead(200, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port, not a pipe
  return {
    origin: `http://127.0.0.1:${port}`,
    served,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };

  function prepare(pathname: string) {
    const mount = Object.keys(mounts).find((prefix) => pathname.startsWith(prefix));
    const file = mount && path.join(mounts[mount] ?? '', pathname.slice(mount.length));
    if (!file || !existsSync(file)) return undefined;
    const extension = path.extname(file);
    const isText = compressed.has(extension);
    const body = readFileSync(file);
    return {
      body: isText ? gzipSync(body, { level: 9 }) : body,
      headers: {
        'content-type': types[extension] ?? 'application/octet-stream',
        'cache-control': 'public, max-age=31536000, immutable',
        // Our own index lies in gzip, and our server says so: `packingOf` in lib/build/site-assets.ts.
        ...((isText || extension === '.bin') && { 'content-encoding': 'gzip' }),
      },
    };
  }
}
