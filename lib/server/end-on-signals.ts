import type { Shutdown } from './shutdown';

/**
 * Ends the process with 0 when it is asked to end, after requests in flight. A second signal does not wait.
 * @param server what is closed first
 */
export function endOnSignals(server: Shutdown): void {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.once(signal, () => void server.close().finally(() => process.exit(0)));
  }
}
