// @ts-check
import { mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

const pollEvery = 250;
const beatEvery = 1000;

/**
 * Does a piece of work while no other process does it. Every process that wants to writes a ticket named
 * after its process number into the folder and then looks: alone, it may work; otherwise it withdraws and
 * tries again. Since each writes before it looks, two can never both find themselves alone. Tickets of
 * processes that are no more count for nothing and are cleared away.
 * @template T
 * @param {string} folder where the tickets lie
 * @param {() => Promise<T>} work
 * @param {(pid: number) => void} [onWait] told once, with the process that is waited for
 * @param {number} [patience] a living process whose ticket has not been touched through this many polls (10 s)
 *   is another one that has got the number since
 * @returns {Promise<T>} what the work returns
 */
export async function withLock(folder, work, onWait = () => {}, patience = 40) {
  const ticket = `${process.pid}-${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
  const file = path.join(folder, ticket);
  const withdraw = () => rmSync(file, { force: true });
  /** @type {Map<string, { beat: number, polls: number }>} */
  const watched = new Map();
  let waiting = false;

  process.on('exit', withdraw);
  try {
    for (;;) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, '');
      const other = readdirSync(folder).find(
        (name) => name !== ticket && isHeld(folder, name, watched, patience),
      );
      if (!other) break;
      withdraw();
      if (!waiting) onWait(Number.parseInt(other, 10));
      waiting = true;
      await sleep(pollEvery * (0.5 + Math.random()));
    }
    const beat = setInterval(() => utimesSync(file, new Date(), new Date()), beatEvery);
    beat.unref();
    try {
      return await work();
    } finally {
      clearInterval(beat);
    }
  } finally {
    withdraw();
    process.off('exit', withdraw);
  }
}

/**
 * @param {string} folder
 * @param {string} ticket
 * @param {Map<string, { beat: number, polls: number }>} watched
 * @param {number} patience
 */
function isHeld(folder, ticket, watched, patience) {
  const file = path.join(folder, ticket);
  const beat = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (beat === undefined) return false;
  const seen = watched.get(ticket);
  const polls = seen?.beat === beat ? seen.polls + 1 : 0;
  watched.set(ticket, { beat, polls });
  // Counted in polls, not in clock time: a laptop that slept must not make both sides think the other is gone.
  if (isRunning(Number.parseInt(ticket, 10)) && polls < patience) return true;
  rmSync(file, { force: true });
  return false;
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
