import { writeFileSync } from 'node:fs';
import { renderStale } from '@/lib/build/refresh/refresh-site';
import { foldersFor } from '@/lib/records/folders';
import { needsWholeBuild } from './refresh-codes';

/**
 * A step of `npm run build`, in a process of its own for Next: renders the documents again that an edit of the content
 * has touched, and writes to a file what is left to be done with them. Exit code `needsWholeBuild` where that cannot be
 * told or would be too many.
 */
async function main([file]: string[]): Promise<void> {
  if (!file) throw new Error('Say where to write what is left to be done.');
  const refresh = await renderStale(foldersFor());
  if (refresh) writeFileSync(file, JSON.stringify(refresh));
  // Next keeps timers that nobody waits for.
  process.exit(refresh ? 0 : needsWholeBuild);
}

// Once Next is loaded, an error that nobody catches is printed, and the process ends as if all were well.
await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
