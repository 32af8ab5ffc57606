import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CaseEntry, LibraryIndex } from '@/lib/domain/record';
import { type Detail, isInline, type PortraitInput, portraitGeometry, portraitMarkup } from '@/lib/portrait';
import type { Folders } from '@/lib/records/folders';
import { codeVersion } from './code-version';
import { writeWhole, writeWholeSync } from './write-file';

/** What a portrait is drawn from, as JSON → its files, or null where it can stand in the page. */
type Drawn = Record<string, Portrait | null>;
type Portrait = NonNullable<CaseEntry['portrait']>;

interface Stored {
  version: string;
  drawn: Drawn;
}

/**
 * Writes portraits that are too large to stand in every page that shows them, and notes their addresses in
 * the entries. A file's name holds its hash, so that browsers may keep it for good. Drawing takes a millisecond or
 * more, so what is known of unchanged figures is kept.
 */
export async function writePortraits(folders: Folders, index: LibraryIndex): Promise<void> {
  const memory = path.join(folders.output, 'portraits.json');
  const before = readDrawn(memory);
  const drawn: Drawn = {};
  for (const entry of index.cases) {
    const { figures } = entry;
    const input = { figures, employees: index.clients[entry.client]?.employees };
    const key = JSON.stringify(input);
    const known = drawn[key] ?? before[key];
    const portrait = isThere(folders, known) ? known : writePortrait(folders, input);
    drawn[key] = portrait;
    if (portrait) entry.portrait = portrait;
  }
  await writeWhole(memory, JSON.stringify({ version: codeVersion, drawn } satisfies Stored));
}

function readDrawn(file: string): Drawn {
  try {
    // Written here alone.
    const stored: Stored = JSON.parse(readFileSync(file, 'utf8'));
    return stored.version === codeVersion ? stored.drawn : {};
  } catch {
    return {};
  }
}

/** Whether it is known, and its files have not been deleted since. */
function isThere(folders: Folders, known: Portrait | null | undefined): known is Portrait | null {
  return known !== undefined && Object.values(known ?? {}).every((url) => existsSync(fileOf(folders, url)));
}

function writePortrait(folders: Folders, input: PortraitInput): Portrait | null {
  const geometry = portraitGeometry(input);
  if (!geometry || isInline(geometry)) return null;
  const write = (detail: Detail) => {
    const markup = portraitMarkup(geometry, { detail });
    const name = `${createHash('sha256').update(markup).digest('hex').slice(0, 10)}.svg`;
    const url = `${folders.assetBase}/portrait/${name}`;
    writeWholeSync(fileOf(folders, url), markup);
    return url;
  };
  return { hero: write('hero'), card: write('card') };
}

function fileOf(folders: Folders, url: string): string {
  return path.join(folders.assets, 'portrait', path.basename(url));
}
