import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { createServer } from '@/lib/server/create-server';
import { endOnSignals } from '@/lib/server/end-on-signals';

/* A process for shutdown.test.ts: a server whose every page takes 400 ms. It prints its
   port, and a line for each request. */

const server = createServer({
  site: { files: new Map(), internal: new Map() },
  defaultLocale: 'sv',
  prepareNext: async () => ({
    handle: async (_request, response) => {
      console.log('a request');
      await pause(400);
      response.end('done');
    },
  }),
});
endOnSignals(server);
server.http.listen(0, '127.0.0.1', () => console.log((server.http.address() as AddressInfo).port));
