import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

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

function fromProc(pid: number): Usage {
  try {
    // The name, in brackets, may hold spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const [user, system, pages] = [fields[11], fields[12], fields[21]].map(Number);
    return {
      cpuSeconds: ((user ?? 0) + (system ?? 0)) / ticksPerSecond,
      megabytes: ((pages ?? 0) * pageSize) / 1e6,
    };
  } catch {
    return {};
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
