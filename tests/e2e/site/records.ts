import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CaseRecord, LibraryIndex } from '@/lib/domain/record';
import type { Folders } from '@/lib/records/folders';

/** What the pages of a build were made from. @throws when nothing has been built */
export function readIndex({ records }: Folders): LibraryIndex {
  return JSON.parse(readFileSync(path.join(records, 'index.json'), 'utf8'));
}

export function readCase({ records }: Folders, slug: string): CaseRecord {
  return JSON.parse(readFileSync(path.join(records, 'cases', `${slug}.json`), 'utf8'));
}
