import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LibraryIndex } from '@/lib/domain/record';
import type { PortraitInput } from '@/lib/portrait';
import { portraitFolder } from '@/lib/records/assets';
import type { Folders } from '@/lib/records/folders';
import { type Drawn, type Portrait, type PortraitLedger, portraitLedger } from '@/lib/records/portraits';
import { codeVersion } from './code-version';
import type { ParsePool } from './parse-pool';
import { type PortraitFolder, portraitFile } from './portrait-file';
import { writeWhole } from './write-file';

/** How many a thread draws before it asks for more: long enough that it need not wait for this thread's answer. */
const batchSize = 200;

/**
 * Has portraits drawn, and notes the addresses of those with files of their own in the entries. Drawing takes a
 * millisecond or more, so what is known of unchanged figures is kept.
 */
export async function writePortraits(folders: Folders, index: LibraryIndex, pool: ParsePool): Promise<void> {
  const memory = portraitLedger(folders);
  const before = readDrawn(memory);
  const drawn: Drawn = {};
  const missing = new Map<string, PortraitInput>();
  const keyed = index.cases.map((entry) => {
    const input = { figures: entry.figures, employees: index.clients[entry.client]?.employees };
    const key = JSON.stringify(input);
    if (key in drawn || missing.has(key)) return { entry, key };
    const known = before[key];
    if (isThere(folders, known)) drawn[key] = known;
    else missing.set(key, input);
    return { entry, key };
  });
  Object.assign(drawn, await drawAll(folders, missing, pool));
  for (const { entry, key } of keyed) {
    const portrait = drawn[key];
    if (portrait) entry.portrait = portrait;
  }
  await writeWhole(memory, JSON.stringify({ version: codeVersion, drawn } satisfies PortraitLedger));
}

async function drawAll(
  folders: Folders,
  missing: ReadonlyMap<string, PortraitInput>,
  pool: ParsePool,
): Promise<Drawn> {
  const keys = [...missing.keys()];
  const inputs = [...missing.values()];
  const starts = inputs.map((_, at) => at).filter((at) => at % batchSize === 0);
  const batches = await Promise.all(
    starts.map((at) => pool.draw({ ...placeOf(folders), inputs: inputs.slice(at, at + batchSize) })),
  );
  return Object.fromEntries(batches.flat().map((portrait, at) => [keys[at], portrait]));
}

function readDrawn(file: string): Drawn {
  try {
    // Written here alone.
    const stored: PortraitLedger = JSON.parse(readFileSync(file, 'utf8'));
    return stored.version === codeVersion ? stored.drawn : {};
  } catch {
    return {};
  }
}

/** Whether it is known, and its files have not been deleted since. */
function isThere(folders: Folders, known: Portrait | null | undefined): known is Portrait | null {
  return (
    known !== undefined &&
    Object.values(known ?? {}).every((url) => existsSync(portraitFile(placeOf(folders), url)))
  );
}

function placeOf({ assets, assetBase }: Folders): PortraitFolder {
  return { folder: path.join(assets, portraitFolder), base: `${assetBase}/${portraitFolder}` };
}
