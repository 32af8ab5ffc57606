import { setPriority } from 'node:os';
import { foldersFor } from '@/lib/records/folders';
import { buildSearchIndex } from './search-index';

/** Among the niceties of POSIX (0 to 19): enough to leave the processors to whoever can use both. */
const nice = 10;

/**
 * A step of `npm run build`, in a process of its own beside the one that makes the pages: indexes the records for search.
 * `--later` where the other process has work for every processor, and for one alone at its end.
 */
function main([when]: string[]): void {
  if (when === '--later') setPriority(nice);
  const start = performance.now();
  const { shards, written } = buildSearchIndex(foldersFor());
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`\nIndexing for search: ${written} of ${shards} files written in ${seconds} s`);
}

main(process.argv.slice(2));
