import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

interface PlainFile {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** What a server of plain files says of a file: what it is, and how it is packed. */
const kept = ['content-type', 'content-encoding', 'cache-control'];

/**
 * A server that hands out the same bytes as another and does nothing else: what a page costs that is a mere file. It
 * fetches each address once.
 */
export async function servePlainFiles(from: string): Promise<{ origin: string; close: () => Promise<void> }> {
  const files = new Map<string, Promise<PlainFile>>();
  const server = createServer((asked, answer) => {
    const path = asked.url ?? '/';
    const file = files.get(path) ?? fetchOnce(from, path);
    files.set(path, file);
    file.then(
      ({ status, headers, body }) =>
        answer.writeHead(status, { ...headers, 'Content-Length': body.length }).end(body),
      () => answer.writeHead(502).end(),
    );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  // A TCP server that listens has this kind of address.
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function fetchOnce(from: string, path: string): Promise<PlainFile> {
  return new Promise((resolve, reject) => {
    const question = request(`${from}${path}`, { headers: { 'Accept-Encoding': 'br' } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const headers = kept.flatMap((name) =>
          answer.headers[name] ? [[name, String(answer.headers[name])]] : [],
        );
        resolve({
          status: answer.statusCode ?? 0,
          headers: Object.fromEntries(headers),
          body: Buffer.concat(chunks),
        });
      });
    });
    question.on('error', reject);
    question.end();
  });
}
