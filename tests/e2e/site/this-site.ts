import type { LibraryIndex } from '@/lib/domain/record';
import { type Folders, foldersFor } from '@/lib/records/folders';
import { readIndex } from './records';

/** A running site, and what it was built from. */
export interface Site {
  /** Origin, `http://localhost:3000`. */
  address: string;
  folders: Folders;
  index: LibraryIndex;
}

/**
 * The production build of this project's content, which `playwright.config.ts` serves.
 * @throws when it has not been built
 */
export function thisSite(): Site {
  const folders = foldersFor({ ...process.env, CASEBOK_AREA: process.env.CASEBOK_AREA ?? 'test' });
  return { address: `http://localhost:${process.env.CASEBOK_TEST_PORT}`, folders, index: readIndex(folders) };
}
