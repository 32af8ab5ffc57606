import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { BodyStore } from './body-store';
import type { Bulk, FreeText, HandedFile, Summary } from './parsed-file';
import { sourceHash } from './source-hash';
import { type Entries, type Entry, openSummaries, type SummaryStore } from './summary-store';

/**
 * Remembers what was parsed. Summaries of all files lie together, since every run needs them; bodies lie apart,
 * since only their own records need them.
 */
export class ParseCache {
  private readonly current: Entries = {};
  /** Of what was parsed in this run, by file. */
  private readonly fresh = new Map<string, FreeText>();

  private constructor(
    private readonly content: string,
    private readonly store: SummaryStore,
    private readonly bodies: BodyStore,
  ) {}

  /** @param folder where the cache lies @param content the content folder */
  static open(folder: string, content: string): ParseCache {
    return new ParseCache(content, openSummaries(folder), new BodyStore(path.join(folder, 'bodies')));
  }

  /**
   * The summary of an unchanged file, else undefined. A touched but equal file counts as unchanged. Asks the file
   * system at once: a promise for each of ten thousand questions costs more than the answers.
   */
  lookUp(file: string): Summary | undefined {
    const entry = this.store.entries[file];
    if (!entry) return undefined;
    // Not joined by `path`, which looks at every character of it.
    const source = `${this.content}${path.sep}${file}`;
    const { size, mtimeMs } = statSync(source);
    if (size !== entry.size) return undefined;
    const isTouched = mtimeMs !== entry.modified;
    if (isTouched && sourceHash(file, readFileSync(source)) !== entry.summary.hash) return undefined;
    this.current[file] = isTouched ? { ...entry, modified: mtimeMs } : entry;
    return entry.summary;
  }

  /** @param before size and time of the file as they were before it was read, so that a later edit is noticed */
  add({ summary, bulk, freeText }: HandedFile, before: { size: number; mtimeMs: number }): void {
    // A file that was stopped or crashed the parser has no hash: the next run tries again.
    if (!summary.hash) return;
    this.fresh.set(summary.file, freeText);
    const entry = { summary, size: before.size, modified: before.mtimeMs };
    this.current[summary.file] = bulk === null ? entry : { ...entry, bulk: this.bodies.add(bulk) };
  }

  /** Text to be searched for names. @throws when the source file has changed since it was parsed */
  async freeText(summary: Summary): Promise<FreeText> {
    return this.fresh.get(summary.file) ?? (await this.bulk(summary)).freeText;
  }

  /** @throws when the source file has changed since it was parsed */
  async bulk(summary: Summary): Promise<Bulk> {
    try {
      const stored = this.current[summary.file]?.bulk;
      if (stored) return JSON.parse(this.bodies.read(stored));
    } catch {
      // Deleted, or cut short by a crash.
    }
    return this.parseAgain(summary);
  }

  private async parseAgain(summary: Summary): Promise<Bulk> {
    // The parser takes long to load, and this is rare.
    const { parseFile } = await import('./parse-file');
    const bytes = readFileSync(path.join(this.content, summary.file));
    const { summary: again, bulk } = parseFile(summary.file, bytes);
    if (!bulk || again.hash !== summary.hash) throw new Error(`${summary.file} has changed during the build`);
    const entry = this.current[summary.file];
    if (entry) this.current[summary.file] = { ...entry, bulk: this.bodies.add(JSON.stringify(bulk)) };
    return bulk;
  }

  /** Where words first stand in a source file; its beginning where they do not, as a folder's name. */
  placeOf(file: string, words: string): { line: number; column: number } {
    const [before = '', ...after] = readFileSync(path.join(this.content, file), 'utf8').split(words);
    const lines = after.length > 0 ? before.split('\n') : [''];
    return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  }

  names(file: string): Entry['names'] {
    return this.current[file]?.names;
  }

  rememberNames(file: string, names: NonNullable<Entry['names']>): void {
    const entry = this.current[file];
    if (entry) this.current[file] = { ...entry, names };
  }

  /** Saves this run's summaries and removes bodies that nothing names any more. */
  async save(): Promise<void> {
    await this.store.save(this.current);
    this.bodies.keep(Object.values(this.current).flatMap(({ bulk }) => bulk ?? []));
  }

  /** Bodies can be read until then. */
  close(): void {
    this.bodies.close();
  }
}
