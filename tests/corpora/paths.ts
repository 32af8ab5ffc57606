import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ownReplies } from '@/lib/server/own-replies';
import { filesOf, readSiteManifest } from '@/lib/server/site-manifest';
import { type Answer, askRaw } from '../e2e/site/ask';
import { headerFaults } from '../e2e/site/headers';
import { type Check, checkEach, type Miss, type Outcome, shown } from './check';
import { encoded, type Row, readCorpus } from './corpus';
import { type HostileSite, serveHostileSite } from './hostile-site';
import { fileMarkers, leaksIn } from './leaks';

/** Connections at a time. */
const parallel = 24;

interface Question {
  /** Which row, and how it was asked. */
  id: string;
  target: string;
  host?: string;
}

interface Answered extends Question {
  answer?: Answer;
  /** No answer came, or none that is HTTP. */
  broke?: string;
}

/** Hostile addresses and inputs against the running production server, over sockets that send them as they are. */
export async function checkPaths(folder: string, tell: (line: string) => void): Promise<Outcome> {
  const paths = readCorpus(folder, 'paths.jsonl');
  const inputs = readCorpus(folder, 'inputs.jsonl');
  if (!paths && !inputs) return { missing: 'paths.jsonl' };
  const site = await serveHostileSite(folder);
  try {
    const asked = [
      ...(paths?.rows ?? []).flatMap((row, at) => questionsOf(row, at, site)),
      ...(inputs?.rows ?? []).flatMap(asParameters),
    ];
    const answered = await askAll(site.address, asked, tell);
    return { checks: await judge(site, answered) };
  } finally {
    await site.close();
  }
}

/** A row of paths as the whole target, below each kind of path that the server knows, in the query and as the host. */
function questionsOf(row: Row, at: number, { folders }: HostileSite): Question[] {
  const file = at % 2 === 0 ? 'etc/passwd' : 'package.json';
  const payload = row.text.replaceAll('{FILE}', file);
  const rooted = payload.startsWith('/') ? payload : `/${payload}`;
  const targets = {
    target: payload,
    path: rooted,
    'after a slash': `/${rooted}`,
    'below a page': `/sv/case${rooted}`,
    'below assets': `${folders.assetBase}${rooted}`,
    'below chunks': `/_next/static${rooted}`,
    'closed by a slash': `${rooted}/`,
    query: `/sv/case?q=${encoded(payload, 800)}`,
    'raw query': `/sv/?next=${payload}`,
  };
  const asked = Object.entries(targets).map(([how, target]) => ({ id: `${row.id} as ${how}`, target }));
  return [...asked, { id: `${row.id} as host`, target: '/sv/', host: payload.replace(/[\r\n]/g, '') }];
}

function asParameters({ id, text }: Row): Question[] {
  const value = encoded(text, 900);
  return [
    { id: `${id} as words`, target: `/sv/case?q=${value}` },
    { id: `${id} as a choice`, target: `/nb/case?tema=${value}&sort=${value}&side=${value}&land=${value}` },
    { id: `${id} as a name`, target: `/da/case?${value}=1&q=a` },
    { id: `${id} as a slug`, target: `/sv/case/${value}` },
  ];
}

async function askAll(address: string, asked: Question[], tell: (line: string) => void): Promise<Answered[]> {
  const answered: Answered[] = [];
  const left = asked.values();
  const work = async () => {
    for (const question of left) {
      answered.push(await askOne(address, question));
      tell(`${answered.length} of ${asked.length} requests`);
    }
  };
  await Promise.all(Array.from({ length: parallel }, work));
  return answered;
}

async function askOne(address: string, question: Question): Promise<Answered> {
  // Bytes of UTF-8, each as the character that `askRaw` sends as one byte.
  const bytes = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('no answer within 30 s')), 30_000).unref();
  });
  try {
    const line = `GET ${bytes(question.target)} HTTP/1.1`;
    const headers = question.host === undefined ? [] : [`Host: ${bytes(question.host)}`];
    const answer = await Promise.race([askRaw(address, line, headers, question.host === undefined), late]);
    return { ...question, answer };
  } catch (error) {
    return { ...question, broke: error instanceof Error ? error.message : String(error) };
  }
}

async function judge(site: HostileSite, answered: Answered[]): Promise<Check[]> {
  const files = filesOf(await readSiteManifest(site.folders.dist));
  const known = new Set([...files.map((file) => file.path), ...ownReplies.keys()]);
  const markers = [
    ...fileMarkers([
      '/etc/passwd',
      'package.json',
      'next.config.ts',
      'lib/cli/setup.mjs',
      '.env',
      '.env.example',
    ]),
    ...fileMarkers(sourcesOf(site.folders.content)).map(({ file, lines }) => ({
      file,
      // A field as it is written in the file; its value alone stands on pages.
      lines: lines.filter((line) => /^\w+: /.test(line)),
    })),
  ];
  const check = (claim: string, find: (one: Answered) => string | undefined): Check =>
    checkEach(
      { layer: 'paths.jsonl', claim },
      answered,
      find,
      ({ id, target }) => `${id} ${shown(target, 70)}`,
    );
  return [
    check(
      'an answer below 500',
      ({ answer, broke }) => broke ?? unless(statusOf(answer) < 500, `${answer?.status}`),
    ),
    check('no file outside the site', ({ answer, target }) =>
      answer ? (leaksIn(answer.body, markers)[0] ?? strange(answer, target, known)) : undefined,
    ),
    check('no redirect to another host', ({ answer }) => strayLocation(answer)),
    check('no header of theirs, and all of ours', ({ answer }) => answer && headerFaults(answer)[0]),
    await isStillUp(site),
  ];
}

function statusOf(answer: Answer | undefined): number {
  return answer?.status ?? Number.NaN;
}

function unless(holds: boolean, fault: string): string | undefined {
  return holds ? undefined : fault;
}

/** What is found has to be something that the site has. */
function strange({ status }: Answer, target: string, known: ReadonlySet<string>): string | undefined {
  if (status !== 200) return undefined;
  const [asked = ''] = target.split('?');
  return unless(known.has(decodeURIComponent(asked)), 'found, but no part of the site');
}

function strayLocation(answer: Answer | undefined): string | undefined {
  const { location } = answer?.headers ?? {};
  if (location === undefined) return undefined;
  return unless(/^\/(?![/\\])[\x21-\x7e]*$/.test(location), `leads to ${shown(location)}`);
}

async function isStillUp({ address }: HostileSite): Promise<Check> {
  const { status } = await askRaw(address, 'GET /api/health HTTP/1.1').catch(() => ({ status: 0 }));
  const misses: Miss[] = status === 200 ? [] : [{ id: '/api/health', what: `answers ${status}` }];
  return { layer: 'paths.jsonl', claim: 'the server is well afterwards', inputs: 1, misses };
}

function sourcesOf(content: string): string[] {
  return readdirSync(content, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|yml)$/.test(name))
    .map((name) => path.join(content, name));
}
