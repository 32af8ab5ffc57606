import { readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { codeVersion } from './code-version';
import { parseFile, sourceHash } from './parse-file';
import type { Bulk, FreeText, HandedFile, Summary } from './parsed-file';
import { writeWhole } from './write-file';

interface Entry {
  summary: Summary;
  size: number;
  modified: number;
  /** Names found in the text, valid for one list of people. */
  names?: { people: string; problems: Summary['problems'] };
}

interface Stored {
  version: string;
  entries: Record<string, Entry>;
}

/**
 * Remembers what was parsed. Summaries of all files lie in one file, since every run needs them;
 * each body lies by itself, since only its own record needs it.
 */
export class ParseCache {
  private constructor(
    private readonly folder: string,
    private readonly content: string,
    private readonly old: Record<string, Entry>,
    private readonly current: Record<string, Entry> = {},
    /** Of what was parsed in this run, by file. */
    private readonly fresh = new Map<string, FreeText>(),
  ) {}

  /** @param folder where the cache lies @param content the content folder */
  static async open(folder: string, content: string): Promise<ParseCache> {
    try {
      const stored: Stored = JSON.parse(await readFile(path.join(folder, 'summaries.json'), 'utf8'));
      return new ParseCache(folder, content, stored.version === codeVersion ? stored.entries : {});
    } catch {
      // Missing, cut short or of another age: parse again.
      return new ParseCache(folder, content, {});
    }
  }

  /** The summary of an unchanged file, else undefined. A touched but equal file counts as unchanged. */
  async lookUp(file: string): Promise<Summary | undefined> {
    const entry = this.old[file];
    if (!entry) return undefined;
    const source = path.join(this.content, file);
    const { size, mtimeMs } = await stat(source);
    if (size !== entry.size) return undefined;
    if (mtimeMs !== entry.modified && sourceHash(file, await readFile(source)) !== entry.summary.hash)
      return undefined;
    this.current[file] = { ...entry, modified: mtimeMs };
    return entry.summary;
  }

  /** @param before size and time of the file as they were before it was read, so that a later edit is noticed */
  async add(
    { summary, bulk, freeText }: HandedFile,
    before: { size: number; mtimeMs: number },
  ): Promise<void> {
    // A file that was stopped or crashed the parser has no hash: the next run tries again.
    if (!summary.hash) return;
    if (bulk) await writeWhole(this.bulkFile(summary), bulk);
    this.fresh.set(summary.file, freeText);
    this.current[summary.file] = { summary, size: before.size, modified: before.mtimeMs };
  }

  /** Text to be searched for names. @throws when the source file has changed since it was parsed */
  async freeText(summary: Summary): Promise<FreeText> {
    return this.fresh.get(summary.file) ?? (await this.bulk(summary)).freeText;
  }

  /** @throws when the source file has changed since it was parsed */
  async bulk(summary: Summary): Promise<Bulk> {
    try {
      return JSON.parse(await readFile(this.bulkFile(summary), 'utf8'));
    } catch {
      // Deleted, or cut short by a crash.
      return this.parseAgain(summary);
    }
  }

  private async parseAgain(summary: Summary): Promise<Bulk> {
    const bytes = await readFile(path.join(this.content, summary.file));
    const { summary: again, bulk } = parseFile(summary.file, bytes);
    if (!bulk || again.hash !== summary.hash) throw new Error(`${summary.file} has changed during the build`);
    await writeWhole(this.bulkFile(summary), JSON.stringify(bulk));
    return bulk;
  }

  names(file: string): Entry['names'] {
    return this.current[file]?.names;
  }

  rememberNames(file: string, names: NonNullable<Entry['names']>): void {
    const entry = this.current[file];
    if (entry) entry.names = names;
  }

  /** Saves this run's summaries and removes bodies that nothing names any more. */
  async save(): Promise<void> {
    const stored: Stored = { version: codeVersion, entries: this.current };
    await writeWhole(path.join(this.folder, 'summaries.json'), JSON.stringify(stored));
    const kept = new Set(Object.values(this.current).map((entry) => entry.summary.hash));
    const stale = Object.values(this.old).filter((entry) => !kept.has(entry.summary.hash));
    await Promise.all(stale.map((entry) => rm(this.bulkFile(entry.summary), { force: true })));
  }

  private bulkFile({ hash }: Summary): string {
    return path.join(this.folder, 'bodies', hash.slice(0, 2), `${hash}.json`);
  }
}
