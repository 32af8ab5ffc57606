import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Folders } from '@/lib/records/folders';
import { manifestName } from '@/lib/server/site-manifest';
import { type Copy, copySite, type Harm, spoil } from './damaged-copy';
import { ask } from './exchange';
import type { Report } from './report';
import { type Env, isUp, type ServerProcess, spawnServer } from './server-process';
import { siteFiles } from './site-paths';

/** Time to come up or to refuse, on a busy machine (ms). */
const patience = 40_000;
const parallel = 3;

interface Damage {
  what: string;
  harms: Harm[];
  file: (folders: Folders) => string;
  /** Path → statuses that make sense; none where the server may not even start. */
  expected?: Record<string, number[]>;
}

const documents = { '/sv': [200], '/nb/case': [200], '/sv/case?q=ledare': [200] };
/** Documents are in memory; what is made per request cannot be made. */
const withoutRequests = { '/sv': [200], '/nb/case': [200], '/sv/case?q=ledare': [500] };

const damages: Damage[] = [
  {
    what: 'the list of what is served',
    harms: ['missing', 'half', 'empty', 'nonsense'],
    file: ({ dist }) => path.join(dist, manifestName),
  },
  {
    what: 'a document in Brotli',
    harms: ['missing', 'half', 'empty'],
    file: (folders) => documentOf(folders),
  },
  { what: 'a part of the search index', harms: ['missing', 'half'], file: ({ assets }) => shardOf(assets) },
  {
    what: 'the index of records',
    harms: ['missing', 'half'],
    file: ({ records }) => path.join(records, 'index.json'),
  },
  {
    what: 'the address of the search',
    harms: ['missing', 'half'],
    file: ({ assets }) => path.join(assets, 'search.json'),
  },
  {
    what: 'the record of a case',
    harms: ['missing', 'half'],
    file: ({ records }) => firstIn(path.join(records, 'cases'), '.json'),
    expected: documents,
  },
  {
    what: "Next's mark of a finished build",
    harms: ['missing'],
    file: ({ dist }) => path.join(dist, 'BUILD_ID'),
  },
  {
    what: "Next's list of routes",
    harms: ['half'],
    file: ({ dist }) => path.join(dist, 'routes-manifest.json'),
  },
  {
    what: 'the code of a handler',
    harms: ['missing', 'half'],
    file: ({ dist }) => path.join(dist, 'server', 'app', 'handler', 'cases', '[locale]', 'route.js'),
    expected: withoutRequests,
  },
  {
    what: 'the frame of pages made per request',
    harms: ['missing'],
    file: ({ dist }) => path.join(dist, 'server', 'app', 'sv', 'shell.html'),
    expected: withoutRequests,
  },
];

/**
 * Spoils files of copies of the site. A server refuses to start and says what to do, or it starts and answers with a
 * status that makes sense; it never hangs, and never tells a client where its code lies.
 */
export async function damagedFiles(report: Report, env: Env, folders: Folders): Promise<void> {
  report.begin('Damaged files');
  const jobs = damages.flatMap((damage) => damage.harms.map((harm) => ({ damage, harm })));
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let n = next++; n < jobs.length; n = next++) {
      // In bounds: `n` is below the length.
      const { damage, harm } = jobs[n] as (typeof jobs)[number];
      await withCopy(env, folders, `damage-${n}`, async (copy) => {
        spoil(damage.file(copy.folders), harm);
        const found = damage.expected
          ? await serves(await spawnServer(copy.env), damage.expected)
          : await refuses(await spawnServer(copy.env));
        report.check(`${damage.what}: ${harm}`, found.isGood, found.found);
      });
    }
  };
  await Promise.all(Array.from({ length: parallel }, worker));
  await withCopy(env, folders, 'damage-gone', (copy) => goneMeanwhile(report, copy));
}

async function withCopy(
  env: Env,
  folders: Folders,
  name: string,
  work: (copy: Copy) => Promise<void>,
): Promise<void> {
  const copy = copySite(folders, env, name);
  try {
    await work(copy);
  } finally {
    copy.remove();
  }
}

interface Found {
  isGood: boolean;
  found: string;
}

async function refuses(server: ServerProcess): Promise<Found> {
  const end = await Promise.race([server.ended, pause(patience, 'no end', { ref: false })]);
  await server.stop();
  const saysWhatToDo = server.printed().includes('npm run build');
  return {
    isGood: end === 1 && saysWhatToDo,
    found: `exit ${end}${saysWhatToDo ? ', with the remedy' : `: ${server.printed().slice(0, 300)}`}`,
  };
}

async function serves(server: ServerProcess, expected: Record<string, number[]>): Promise<Found> {
  try {
    if (!(await isUp(server, patience)))
      return { isGood: false, found: `did not start: ${server.printed().slice(-300)}` };
    const faults = await faultsOf(server, expected);
    return { isGood: faults.length === 0, found: faults.join('; ') || 'answers as it should' };
  } finally {
    await server.stop();
  }
}

async function faultsOf({ port }: ServerProcess, expected: Record<string, number[]>): Promise<string[]> {
  const faults: string[] = [];
  for (const [url, statuses] of Object.entries(expected)) {
    const answer = await ask(port, url, {}, { patience: 10_000 });
    if (!answer || !statuses.includes(answer.status))
      faults.push(`${url}: ${answer?.status ?? 'no answer'}, not ${statuses.join(' or ')}`);
    const text = answer?.body.toString() ?? '';
    if (/\n\s+at |node_modules|\.casebok[/\\]|Error:/.test(text)) faults.push(`${url}: tells of the code`);
  }
  return faults;
}

/** Everything goes while the server runs. */
async function goneMeanwhile(report: Report, { folders, env }: Copy): Promise<void> {
  const server = await spawnServer(env);
  const shard = siteFiles(folders).find(({ path: url }) => url.endsWith('.bin'))?.path ?? '';
  const isStarted = await isUp(server, patience);
  for (const folder of [folders.assets, folders.output]) rmSync(folder, { recursive: true });
  const found = isStarted
    ? await serves(server, {
        '/sv': [200],
        '/nb/case': [200],
        [shard]: [404],
        '/sv/case?q=ledare': [500],
        '/sv/finns-inte': [404, 500],
      })
    : { isGood: false, found: 'did not start' };
  report.check('everything goes while the server runs', found.isGood, found.found);
}

function documentOf(folders: Folders): string {
  const { br } = siteFiles(folders).find(({ route }) => route === '/[locale]/case/[slug]') ?? {};
  if (!br) throw new Error('The site has no case in Brotli.');
  return path.join(folders.dist, br);
}

function shardOf(assets: string): string {
  return firstIn(path.join(assets, 'search'), '.bin');
}

function firstIn(folder: string, extension: string): string {
  const name = readdirSync(folder).find((file) => file.endsWith(extension));
  if (!name) throw new Error(`${folder} holds no ${extension}.`);
  return path.join(folder, name);
}
