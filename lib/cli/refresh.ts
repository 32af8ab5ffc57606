import { refreshSite } from '@/lib/build/refresh/refresh-site';
import { foldersFor } from '@/lib/records/folders';
import { needsWholeBuild } from './refresh-codes';

/**
 * A step of `npm run build`, in a process of its own for Next: makes the documents again that an edit of the
 * content has touched. Exit code `needsWholeBuild` where that cannot be told or would be too many.
 */
async function main(): Promise<void> {
  const report = await refreshSite(foldersFor(), process.cwd());
  if (report) console.log(`${report.made} of ${report.pages} documents made, ${report.removed} removed.`);
  // Next keeps timers that nobody waits for.
  process.exit(report ? 0 : needsWholeBuild);
}

await main();
