import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a process uses. Undefined where the system does not tell. */
export interface Usage {
  /** Resident memory, megabytes (10^6). */
  megabytes?: number;
  /** Processor time since its start, user and system. */
  cpuSeconds?: number;
}

/** Linux gives times in ticks of a hundredth of a second, whatever the kernel's own clock (proc(5)). */
const ticksPerSecond = 100;
const pageSize = 4096;

/** Reads `/proc` on Linux, asks `ps` elsewhere; nothing on Windows. */
export function usageOf(pid: number): Usage {
  if (process.platform === 'linux') return fromProc(pid);
  if (process.platform === 'win32') return {};
  return fromPs(pid);
}

/**
 * The same for a process and all that it has started, those that have ended included. Memory is the sum of resident
 * pages: those that processes share count in each. Only where there is a `/proc`.
 */
export function treeUsage(root: number): Usage {
  if (process.platform !== 'linux') return {};
  const all = readdirSync('/proc').flatMap((name) => {
    const stat = /^\d+$/.test(name) ? statOf(Number(name)) : undefined;
    return stat ? [[Number(name), stat] as const] : [];
  });
  const children = new Map<number, number[]>();
  for (const [pid, { parent }] of all) children.set(parent, [...(children.get(parent) ?? []), pid]);
  const tree = new Set<number>([root]);
  // A set that grows while it is walked is walked to its end.
  for (const pid of tree) for (const child of children.get(pid) ?? []) tree.add(child);
  const own = all.filter(([pid]) => tree.has(pid)).map(([, stat]) => stat);
  if (own.length === 0) return {};
  return {
    cpuSeconds: own.reduce((sum, { ticks, ticksOfEnded }) => sum + ticks + ticksOfEnded, 0) / ticksPerSecond,
    megabytes: (own.reduce((sum, { pages }) => sum + pages, 0) * pageSize) / 1e6,
  };
}

function fromProc(pid: number): Usage {
  const stat = statOf(pid);
  return stat ? { cpuSeconds: stat.ticks / ticksPerSecond, megabytes: (stat.pages * pageSize) / 1e6 } : {};
}

interface Stat {
  parent: number;
  ticks: number;
  /** Of children that have ended and been waited for. */
  ticksOfEnded: number;
  pages: number;
}

/** @returns undefined when the process has ended */
function statOf(pid: number): Stat | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in brackets, may hold spaces; what follows are the fields from the third on (proc(5)).
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const field = (number: number) => fields[number - 3] ?? 0;
    return {
      parent: field(4),
      ticks: field(14) + field(15),
      ticksOfEnded: field(16) + field(17),
      pages: field(24),
    };
  } catch {
    return undefined;
  }
}

function fromPs(pid: number): Usage {
  try {
    const [rss, time = ''] = execFileSync('ps', ['-o', 'rss=,time=', '-p', String(pid)], { encoding: 'utf8' })
      .trim()
      .split(/\s+/);
    const seconds = time.split(/[:-]/).reduce((sum, part) => sum * 60 + Number.parseFloat(part), 0);
    return { megabytes: (Number(rss) * 1024) / 1e6, cpuSeconds: seconds };
  } catch {
    return {};
  }
}
