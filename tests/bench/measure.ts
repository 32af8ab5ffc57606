import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { treeUsage } from '../load/process-usage';
import type { Env } from '../load/server-process';

export const project = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** What a command cost. Processor time and memory where the system tells them. */
export interface Cost {
  seconds: number;
  cpuSeconds?: number;
  peakMegabytes?: number;
  output: string;
}

const sampleEvery = 100;
/** Ten thousand cases on a slow and busy machine. */
const longest = 45 * 60_000;

/**
 * Runs Node to its end, looking every tenth of a second at the process and all that it has started.
 * @throws with the end of its output when it fails, or takes longer than anybody waits
 */
export function measure(args: string[], env: Env): Promise<Cost> {
  const begun = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: project,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  const pid = child.pid ?? 0;
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const cost: Omit<Cost, 'seconds' | 'output'> = {};
  const sampling = setInterval(() => {
    const { cpuSeconds, megabytes } = treeUsage(pid);
    // A process that has just ended takes its time with it until its parent has asked for it.
    if (cpuSeconds !== undefined) cost.cpuSeconds = Math.max(cpuSeconds, cost.cpuSeconds ?? 0);
    if (megabytes !== undefined) cost.peakMegabytes = Math.max(megabytes, cost.peakMegabytes ?? 0);
  }, sampleEvery);
  const end = () => endTree(pid);
  process.once('exit', end);
  const giveUp = setTimeout(end, longest);
  return new Promise((resolve, reject) => {
    child.once('close', (code) => {
      clearInterval(sampling);
      clearTimeout(giveUp);
      process.off('exit', end);
      const seconds = (performance.now() - begun) / 1000;
      if (code === 0) resolve({ ...cost, seconds, output });
      else reject(new Error(`${args.join(' ')} ended with ${code}:\n${output.slice(-3000)}`));
    });
  });
}

function endTree(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
