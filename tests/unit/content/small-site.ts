import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished, vi } from 'vitest';
import { type BuildOptions, type BuildReport, buildLibrary } from '@/lib/content/build-library';
import type { CaseRecord, LibraryIndex } from '@/lib/domain/record';
import type { Folders } from '@/lib/records/folders';

// A build reads and writes dozens of files, which takes its time where much else is going on.
vi.setConfig({ testTimeout: 30_000 });

/** A small valid site of invented people, which tests change in one place. */
export const smallSite = fileURLToPath(new URL('../../fixtures/small-site', import.meta.url));

/** Path in the content folder → new text, or null to take the file away. */
export type Changes = Record<string, string | Uint8Array | null>;

/** A copy of the small site in a folder of its own, with outputs beside it; gone when the test ends. */
export function copySmallSite(changes: Changes = {}): Folders {
  const root = mkdtempSync(path.join(tmpdir(), 'casebok-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const folders = foldersIn(root);
  cpSync(smallSite, folders.content, { recursive: true });
  change(folders, changes);
  return folders;
}

function foldersIn(root: string): Folders {
  const output = path.join(root, 'output');
  return {
    key: 'small',
    content: path.join(root, 'content'),
    output,
    records: path.join(output, 'records'),
    dist: path.join(output, 'next'),
    assets: path.join(root, 'assets'),
    assetBase: '/_casebok/small',
  };
}

export function change({ content }: Folders, changes: Changes): void {
  for (const [file, text] of Object.entries(changes)) {
    const place = path.join(content, file);
    mkdirSync(path.dirname(place), { recursive: true });
    if (text === null) rmSync(place);
    else writeFileSync(place, text);
  }
}

/** A file of the content folder with one piece of text replaced. */
export function edited({ content }: Folders, file: string, from: string, to: string): Changes {
  const text = readFileSync(path.join(content, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${JSON.stringify(from)}`);
  return { [file]: text.replace(from, to) };
}

export function build(folders: Folders, options: Partial<BuildOptions> = {}): Promise<BuildReport> {
  return buildLibrary(folders, { mode: 'build', today: '2026-11-22', drafts: false, ...options });
}

/** Problems in short, as `rule file:line field`. */
export function inShort({ problems }: BuildReport): string[] {
  return problems.map(({ rule, file, line, field }) =>
    [rule, `${file}:${line}`, field].filter(Boolean).join(' '),
  );
}

/** Every file that a build has written for others to read: its path from the folder → its text. */
export function written({ records, assets }: Folders): Record<string, string> {
  const files = [records, assets].flatMap((folder) => {
    if (!existsSync(folder)) return [];
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    return names.map((name) => path.join(folder, name)).filter((file) => statSync(file).isFile());
  });
  return Object.fromEntries(
    files.map((file) => [path.relative(path.dirname(records), file), readFileSync(file, 'utf8')]),
  );
}

export function readIndex({ records }: Folders): LibraryIndex {
  return JSON.parse(readFileSync(path.join(records, 'index.json'), 'utf8'));
}

export function readRecord({ records }: Folders, slug: string): CaseRecord {
  return JSON.parse(readFileSync(path.join(records, 'cases', `${slug}.json`), 'utf8'));
}
