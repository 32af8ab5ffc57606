// @ts-check
import process from 'node:process';

/*
 * Loaded into each step of a build before its own code (`node --import`). Whoever began the build may be killed
 * without being able to pass it on, and the next build begins at once: a step that went on would write into the same
 * folder. Processes that a step starts with `fork` load this too. In Windows nobody adopts an orphan, and it goes on.
 */

const lookEvery = 250;
/** Somebody else adopts a process whose starter is gone. */
const starter = process.ppid;

setInterval(() => {
  if (process.ppid !== starter) end();
}, lookEvery).unref();

function end() {
  try {
    // The step leads a group, with everything that it has started.
    process.kill(-process.pid, 'SIGKILL');
  } catch {
    process.kill(process.pid, 'SIGKILL');
  }
}
