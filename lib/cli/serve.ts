import type { Server } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import type { Locale } from '@/lib/domain/locale';
import { searchAssets } from '@/lib/records/assets';
import { foldersFor } from '@/lib/records/folders';
import { readDefaultLocale } from '@/lib/records/library';
import { type CasebokServer, createServer } from '@/lib/server/create-server';
import { endOnSignals } from '@/lib/server/end-on-signals';
import { loadSite } from '@/lib/server/load-site';
import { prepareNext } from '@/lib/server/prepare-next';
import { BuildProblem } from '@/lib/server/site-manifest';
import { portFrom, whyNoPort } from './port';
import { Stop } from './setup/stop.mjs';

/** `setup.mjs serve`: serves what has been built, and builds nothing. */
export async function main(): Promise<void> {
  const port = portFrom(process.env);
  await serve(port);
  console.log(`Casebok is at http://localhost:${port}`);
}

/**
 * Serves a library, until a signal ends it.
 * @param isDev everything is made by `next dev`, nothing is kept in memory
 * @throws Stop when there is no build, or the port cannot be had
 */
export async function serve(port: number, { isDev = false } = {}): Promise<CasebokServer> {
  if (!isDev) saveMemory();
  // Before React is loaded, which is another one without it.
  Object.assign(process.env, { NODE_ENV: isDev ? 'development' : 'production' });
  const server = isDev ? createServer({ dev: true, ...common(true) }) : await createSiteServer();
  await listen(server.http, port);
  endOnSignals(server);
  server.ready.catch((error: unknown) => {
    console.error('Next could not be started.', error);
    if (!isDev) console.error(`\n${BuildProblem.incomplete(foldersFor().dist).message}`);
    process.exit(1);
  });
  return server;
}

/**
 * Left to itself, V8 lets the heap grow to several times what is in use before it collects, and the part for what has
 * just been made to 32 MB. A server that holds a library should take a tenth more than it uses, and a request is over
 * soon: after 300 searches among 10,000 cases 390 MB where it took 620.
 */
function saveMemory(): void {
  // The maps of all that Next loads take 20 MB.
  process.setSourceMapsEnabled(false);
  setFlagsFromString('--heap-growing-percent=10');
  setFlagsFromString('--semi-space-growth-factor=1');
}

async function createSiteServer(): Promise<CasebokServer> {
  try {
    const site = await loadSite(foldersFor().dist);
    return createServer({ site, ...common(false) });
  } catch (error) {
    throw error instanceof BuildProblem ? new Stop(error.message) : error;
  }
}

function common(dev: boolean) {
  return { prepareNext: (front: Server) => prepareNext({ dev, front }), defaultLocale: defaultLocale() };
}

/** @throws BuildProblem where pages made per request would meet an error, because the index or the search is damaged */
function defaultLocale(): Locale {
  try {
    searchAssets();
    return readDefaultLocale();
  } catch (cause) {
    throw BuildProblem.incomplete(foldersFor().output, cause);
  }
}

function listen(http: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (error) => reject(new Stop(whyNoPort(port, error))));
    http.listen(port, resolve);
  });
}
