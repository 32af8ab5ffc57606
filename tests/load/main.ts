import { build } from '@/lib/cli/build';
import { type Folders, foldersFor } from '@/lib/records/folders';
import { boundsUnderFlood } from './bounds';
import { damagedFiles } from './damage';
import { noise } from './noise';
import { protocol } from './protocol';
import { Report } from './report';
import { type Env, type ServerProcess, startServer } from './server-process';
import { signals } from './signals';
import { slowClients } from './slow';
import { steady } from './steady';

/*
 * `npm run test:load`: what the server does under load, with hostile and slow clients, on signals and with damaged
 * files. Localhost only, the same requests in every run, bounded in time. `npm run test:load -- noise slow` runs
 * these parts alone.
 */

/** The build of `npm test`, so that it need not be made twice. */
const env: Env = {
  CASEBOK_AREA: process.env.CASEBOK_AREA ? `${process.env.CASEBOK_AREA}-test` : 'test',
  NODE_ENV: 'production',
};

/** Whatever happens, it ends (ms). */
const longest = 175_000;

/** Parts that share one server: what one leaves behind, the next would show. */
const onOneServer: Record<
  string,
  (report: Report, server: ServerProcess, folders: Folders) => Promise<void>
> = {
  steady,
  bounds: boundsUnderFlood,
  protocol,
  noise,
  slow: slowClients,
};
/** Parts that start servers of their own. */
const onTheirOwn: Record<string, (report: Report, env: Env, folders: Folders) => Promise<void>> = {
  signals,
  damage: damagedFiles,
};

async function main(chosen: string[]): Promise<void> {
  const isChosen = ([name]: [string, unknown]) => chosen.length === 0 || chosen.includes(name);
  console.log((await build({ ...process.env, CASEBOK_AREA: env.CASEBOK_AREA })).outcome);
  const begun = performance.now();
  setTimeout(() => {
    console.error(`\nNot through after ${longest / 1000} s: something hangs.`);
    process.exit(1);
  }, longest).unref();
  const folders = foldersFor({ ...process.env, ...env });
  const report = new Report();
  const shared = Object.entries(onOneServer).filter(isChosen);
  if (shared.length > 0) {
    const server = await startServer(env);
    try {
      for (const [, part] of shared) await part(report, server, folders);
    } finally {
      await server.stop();
    }
  }
  for (const [, part] of Object.entries(onTheirOwn).filter(isChosen)) await part(report, env, folders);
  process.exitCode = report.sumUp((performance.now() - begun) / 1000) ? 0 : 1;
}

await main(process.argv.slice(2));
