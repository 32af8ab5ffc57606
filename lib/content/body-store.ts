import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readdirSync, readSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

/** Where a body lies: in which pack, from which byte, how many. */
export interface StoredBody {
  pack: string;
  start: number;
  length: number;
}

/**
 * Bodies of parsed files, those of one run in one file, a pack: ten thousand files of a few kilobytes take longer to
 * make than to parse. A pack is not changed after its run and stays while any of its bodies is named.
 */
export class BodyStore {
  private readonly own = randomUUID();
  /** Open packs by name. */
  private readonly files = new Map<string, number>();
  private end = 0;

  /** @param folder where the packs lie, and nothing else */
  constructor(private readonly folder: string) {}

  /** @throws when it cannot be written */
  add(body: string): StoredBody {
    const file = this.files.get(this.own) ?? this.create();
    const bytes = Buffer.from(body);
    // A disk may take less than it was given.
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    const stored = { pack: this.own, start: this.end, length: bytes.length };
    this.end += bytes.length;
    return stored;
  }

  private create(): number {
    mkdirSync(this.folder, { recursive: true });
    const file = openSync(this.fileOf(this.own), 'wx+');
    this.files.set(this.own, file);
    return file;
  }

  /** @throws when the pack is gone or ends before the body does */
  read({ pack, start, length }: StoredBody): string {
    const file = this.files.get(pack) ?? this.open(pack);
    const bytes = Buffer.allocUnsafe(length);
    if (readSync(file, bytes, 0, length, start) < length) throw new Error(`${pack} ends early.`);
    return bytes.toString('utf8');
  }

  private open(pack: string): number {
    const file = openSync(this.fileOf(pack), 'r');
    this.files.set(pack, file);
    return file;
  }

  /** Removes packs of which nothing is named. */
  keep(named: Iterable<StoredBody>): void {
    const kept = new Set([...named].map(({ pack }) => pack));
    for (const pack of this.packs()) if (!kept.has(pack)) rmSync(this.fileOf(pack), { force: true });
  }

  /** Ends this run: nothing can be added or read any more. */
  close(): void {
    for (const file of this.files.values()) closeSync(file);
    this.files.clear();
  }

  private packs(): string[] {
    try {
      return readdirSync(this.folder).map((name) => name.slice(0, -'.json'.length));
    } catch {
      return [];
    }
  }

  private fileOf(pack: string): string {
    return path.join(this.folder, `${pack}.json`);
  }
}
