import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { StoredBody } from './body-store';
import { codeVersion } from './code-version';
import type { Summary } from './parsed-file';
import { writeWhole } from './write-file';

/** What is remembered of one source file. */
export interface Entry {
  summary: Summary;
  size: number;
  modified: number;
  /** Where the bulk of a Markdown file lies. */
  bulk?: StoredBody;
  /** Names found in the text, valid for one list of people. */
  names?: { people: string; problems: Summary['problems'] };
}

/** By file. An entry is never changed in place: whether it is the one that was read tells whether to write it. */
export type Entries = Record<string, Entry>;

interface Stored {
  version: string;
  id: string;
  entries: Entries;
}

/** What has changed since a list was written as a whole; null for a file that is gone. */
interface Changes {
  id: string;
  entries: Record<string, Entry | null>;
}

/** The remembered entries as they lie on disk: a list of all, which is large, and beside it what is new since then. */
export interface SummaryStore {
  entries: Entries;
  save(current: Entries): Promise<void>;
}

/** Changes are written apart until they are more than one in so many files. */
const share = 10;

/**
 * Reads what earlier runs remembered; nothing where it is missing, cut short or of other code.
 * @param folder where the cache lies
 */
export function openSummaries(folder: string): SummaryStore {
  const files = { all: path.join(folder, 'summaries.json'), changes: path.join(folder, 'changes.json') };
  // Written here alone.
  const stored = readJson<Stored>(files.all);
  const base = stored?.version === codeVersion ? stored : { id: '', entries: {} };
  const changes = readJson<Changes>(files.changes);
  const entries = changes?.id === base.id ? merged(base.entries, changes.entries) : base.entries;
  return {
    entries,
    save: async (current) => {
      if (Object.keys(changesBetween(entries, current)).length === 0) return;
      const since = changesBetween(base.entries, current);
      if (Object.keys(since).length * share <= Object.keys(base.entries).length) {
        await writeWhole(files.changes, JSON.stringify({ id: base.id, entries: since } satisfies Changes));
        return;
      }
      const all: Stored = { version: codeVersion, id: randomUUID(), entries: current };
      await writeWhole(files.all, JSON.stringify(all));
      // Of another list, it counts no longer.
      await rm(files.changes, { force: true });
    },
  };
}

/** At once: in small pieces, as promises read a file, tens of megabytes take three times as long. */
function readJson<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function merged(base: Entries, changes: Changes['entries']): Entries {
  const all = { ...base };
  for (const [file, entry] of Object.entries(changes)) {
    if (entry) all[file] = entry;
    else delete all[file];
  }
  return all;
}

function changesBetween(before: Entries, after: Entries): Changes['entries'] {
  const changes: Changes['entries'] = {};
  for (const [file, entry] of Object.entries(after)) if (before[file] !== entry) changes[file] = entry;
  for (const file of Object.keys(before)) if (!Object.hasOwn(after, file)) changes[file] = null;
  return changes;
}
