// @ts-check
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import process from 'node:process';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** @type {NodeJS.Signals[]} */
const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const isWindows = process.platform === 'win32';

/**
 * Runs a program to its end, with its output on ours and nothing on its standard input. It gets a process
 * group of its own and every signal that we get, so that a whole tree (npm, Next's workers, a browser)
 * receives a signal exactly once, from the terminal or from a supervisor.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, seconds?: number, quiet?: boolean }} [options]
 *   `env` is added to ours; after `seconds` the program is ended; `quiet` drops its output
 * @returns {Promise<number>} exit code; 124 when time ran out, 127 when the program could not be started.
 *   When we were told to end meanwhile, this process ends instead, with 128 plus the signal's number.
 */
export function run(command, args, { env = {}, seconds, quiet = false } = {}) {
  return new Promise((resolve) => {
    const output = quiet ? 'ignore' : 'inherit';
    const child = spawn(command, args, {
      stdio: ['ignore', output, output],
      env: { ...process.env, ...env },
      detached: !isWindows,
      // npm and npx are .cmd files on Windows, which only a shell starts.
      shell: isWindows && !command.includes('\\'),
    });

    /** @type {NodeJS.Signals | undefined} */
    let told;
    let timedOut = false;
    const forward = forwarded.map((name) => {
      const listener = () => {
        told = name;
        signalTree(child, name);
      };
      process.on(name, listener);
      return { name, listener };
    });
    const timer =
      seconds &&
      setTimeout(() => {
        timedOut = true;
        signalTree(child, 'SIGTERM');
        setTimeout(() => signalTree(child, 'SIGKILL'), 5000).unref();
      }, seconds * 1000);

    /** @param {number} code */
    const end = (code) => {
      if (timer) clearTimeout(timer);
      for (const { name, listener } of forward) process.off(name, listener);
      if (told) process.exit(128 + constants.signals[told]);
      resolve(timedOut ? 124 : code);
    };
    child.once('error', () => end(127));
    child.once('exit', (code, signal) => end(code ?? 128 + constants.signals[signal ?? 'SIGTERM']));
  });
}

/**
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalTree(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (isWindows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended already.
  }
}
