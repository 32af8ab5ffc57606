import { createHash } from 'node:crypto';
import path from 'node:path';
import type { CaseEntry, LibraryIndex } from '@/lib/domain/record';
import { type Detail, isInline, portraitGeometry, portraitMarkup } from '@/lib/portrait';
import type { Folders } from '@/lib/records/folders';
import { writeWhole } from './write-file';

/**
 * Writes portraits that are too large to stand in every page that shows them, and notes their addresses in
 * the entries. A file's name holds its hash, so that browsers may keep it for good.
 */
export async function writePortraits(folders: Folders, index: LibraryIndex): Promise<void> {
  for (const entry of index.cases) {
    const geometry = portraitGeometry({
      figures: entry.figures,
      employees: index.clients[entry.client]?.employees,
    });
    if (!geometry || isInline(geometry)) continue;
    const write = (detail: Detail) => writePortrait(folders, portraitMarkup(geometry, { detail }));
    entry.portrait = { hero: await write('hero'), card: await write('card') } satisfies CaseEntry['portrait'];
  }
}

async function writePortrait(folders: Folders, markup: string): Promise<string> {
  const name = `${createHash('sha256').update(markup).digest('hex').slice(0, 10)}.svg`;
  await writeWhole(path.join(folders.assets, 'portrait', name), markup);
  return `${folders.assetBase}/portrait/${name}`;
}
