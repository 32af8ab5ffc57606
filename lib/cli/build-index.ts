import { setPriority } from 'node:os';
import { foldersFor } from '@/lib/records/folders';
import { buildSearchIndex } from './search-index';

/** Among the niceties of POSIX (0 to 19): enough to leave the processors to whoever can use both. */
const nice = 10;

/** Somebody else adopts a process whose starter is gone. */
const starter = process.ppid;

/**
 * A step of `npm run build`, in a process of its own beside the one that makes the pages: indexes the records for search.
 * `--later` where the other process has work for every processor, and for one alone at its end.
 */
function main([when]: string[]): void {
  if (when === '--later') setPriority(nice);
  const start = performance.now();
  const { shards, written } = buildSearchIndex(foldersFor(), endWithoutStarter);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`\nIndexing for search: ${written} of ${shards} files written in ${seconds} s`);
}

/** Whoever began the build has been killed, and another may have begun since, of a newer content: that one counts. */
function endWithoutStarter(): void {
  if (process.ppid !== starter) process.exit(1);
}

main(process.argv.slice(2));
