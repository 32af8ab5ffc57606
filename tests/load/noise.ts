import { setTimeout as pause } from 'node:timers/promises';
import { Random } from '../bench/generate/random';
import { ask, exchange, open, request } from './exchange';
import type { Report } from './report';
import { headerOf } from './response-reader';
import type { ServerProcess } from './server-process';

const seed = 20_260_101;
const connections = 1000;
const hangingUp = 1000;
const parallel = 32;

type Kind = 'bytes' | 'text' | 'mutation' | 'request line';
const kinds: Kind[] = ['bytes', 'text', 'mutation', 'request line'];

/** Nonsense: bytes, and requests with something wrong somewhere. Nothing may answer 5xx but "not implemented". */
export async function noise(report: Report, server: ServerProcess): Promise<void> {
  report.begin(`Noise: ${connections} connections of nonsense, seed ${seed}`);
  const random = new Random(seed);
  const sent = Array.from({ length: connections }, (_, n) =>
    nonsense(kinds[n % kinds.length] ?? 'bytes', random),
  );
  const faults: string[] = [];
  const statuses: Record<number, number> = {};
  let silent = 0;
  await inTurns(sent, async (bytes, n) => {
    // What is no whole request yet may wait for more: we say that no more comes.
    const { answers, end } = await exchange(server.port, bytes, { isHalfClosed: true, patience: 15_000 });
    if (answers.length === 0) silent++;
    for (const { status, head, body } of answers) {
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (status >= 500 && status !== 501) faults.push(`number ${n}: ${status}`);
      if (status >= 200 && !headerOf(head, 'content-security-policy'))
        faults.push(`number ${n}: no headers of ours`);
      if (/\n\s+at .*[/\\]/.test(body.toString())) faults.push(`number ${n}: a stack trace`);
    }
    if (end === 'open') faults.push(`number ${n}: hangs`);
  });
  const counts = Object.entries(statuses).map(([status, count]) => `${count} × ${status}`);
  report.check(
    'each is refused or ignored',
    faults.length === 0,
    faults.slice(0, 5).join('; ') || `${counts.join(', ')}, ${silent} without an answer`,
  );
  await hangUps(server);
  const health = await ask(server.port, '/sv/case?q=ledare');
  report.check(
    `${hangingUp} clients that hang up in the middle do no harm`,
    health?.status === 200,
    `${health?.status ?? 'no answer'} afterwards`,
  );
}

function nonsense(kind: Kind, random: Random): Buffer {
  const below = (limit: number) => Math.floor(random.next() * limit);
  switch (kind) {
    case 'bytes':
      return Buffer.from(Array.from({ length: 1 + below(600) }, () => below(256)));
    case 'text':
      return Buffer.from(
        `${Array.from({ length: 1 + below(200) }, () => String.fromCharCode(32 + below(95))).join('')}\r\n\r\n`,
      );
    case 'mutation': {
      const bytes = Buffer.from(
        request('/sv/case?q=ledare&land=SE', { 'Accept-Encoding': 'br', Cookie: 'a=b' }),
      );
      for (let n = 1 + below(4); n > 0; n--) bytes[below(bytes.length)] = below(256);
      return bytes;
    }
    case 'request line': {
      const path = Array.from({ length: 1 + below(40) }, () => String.fromCharCode(33 + below(94))).join('');
      return Buffer.from(request(`/sv/${path}`));
    }
  }
}

/** Clients that reset the connection at once, within a request, or within the answer. */
async function hangUps({ port }: ServerProcess): Promise<void> {
  await inTurns(Array.from({ length: hangingUp }), async (_, n) => {
    await new Promise<void>((resolve) => {
      const socket = open(port, () => {
        if (n % 3 === 0) socket.resetAndDestroy();
        else if (n % 3 === 1) socket.write('GET /sv HT', () => socket.resetAndDestroy());
        else
          socket.write(
            request(n % 2 ? '/sv/case?q=ledare' : '/sv'),
            () => void pause(n % 20).then(() => socket.resetAndDestroy()),
          );
      });
      socket.once('close', () => resolve());
    });
  });
}

async function inTurns<T>(things: readonly T[], work: (thing: T, n: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < things.length) {
      const n = next++;
      // In bounds: `n` was below the length.
      await work(things[n] as T, n);
    }
  };
  await Promise.all(Array.from({ length: parallel }, worker));
}
