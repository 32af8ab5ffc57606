import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { prepareNext } from '@/lib/server/prepare-next';
import { inParallel } from '../in-parallel';

/**
 * Has Next render prerendered pages anew, into its build folder: the compiled code stays, and a request with the
 * build's token is answered by a page that is made now and written down (Next's on-demand revalidation,
 * https://nextjs.org/docs/app/api-reference/adapters). Needs `NODE_ENV=production` before React is loaded.
 * @param paths URL paths
 * @param token `preview.previewModeId` of the build
 * @throws when a page cannot be made
 */
export async function renderPages(paths: readonly string[], token: string): Promise<void> {
  let listener: RequestListener | undefined;
  const front = createServer((request, response) => listener?.(request, response));
  await new Promise<void>((resolve, reject) => {
    front.once('error', reject);
    front.listen(0, '127.0.0.1', resolve);
  });
  try {
    const next = await prepareNext({ dev: false, front });
    listener = (request, response) => void next.handle(request, response);
    // A TCP server that listens has this kind of address.
    const { port } = front.address() as AddressInfo;
    await inParallel(paths, (address) => renderPage(`http://127.0.0.1:${port}${address}`, token), 4);
    await next.close?.();
  } finally {
    front.closeAllConnections();
    front.close();
  }
}

async function renderPage(url: string, token: string): Promise<void> {
  const response = await fetch(url, { headers: { 'x-prerender-revalidate': token }, redirect: 'manual' });
  await response.arrayBuffer();
  if (response.status < 500 && response.headers.get('x-nextjs-cache') === 'REVALIDATED') return;
  const { pathname } = new URL(url);
  throw new Error(`${pathname} could not be made: Next answered ${response.status}`);
}
