import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One input of a corpus. */
export interface Row {
  id: string;
  /** Where it was taken from. */
  source: string;
  kind: string;
  /** The input as it is to be given: a text, or bytes that may be none. */
  bytes: Buffer;
  text: string;
  title: string;
  /** The rest of the row as it stood in the file. */
  about: Readonly<Record<string, unknown>>;
}

export interface Corpus {
  rows: Row[];
  /** Lines that hold no input that we can read. */
  unread: number;
}

/**
 * Reads a corpus: JSON Lines in which `payload` is a text, or `segments` are texts with how often each is
 * repeated; with `enc: "base64"` these are bytes.
 * @param folder that of the corpora, or the one above it
 * @returns nothing where there is no such file
 */
export function readCorpus(folder: string, name: string): Corpus | undefined {
  const file = corpusFile(folder, name);
  if (file === undefined) return undefined;
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  const rows = lines.flatMap((line, index) => (line.trim() === '' ? [] : [rowOf(line, index + 1)]));
  const read = rows.filter((row) => row !== undefined);
  const unread = rows.length - read.length;
  if (unread > 0)
    console.error(`${file}: ${unread} lines hold no input that can be read; they are left out.`);
  return { rows: read, unread };
}

/** Where a file of the corpora lies, if it is there. */
export function corpusFile(folder: string, name: string): string | undefined {
  return [path.join(folder, name), path.join(folder, 'security', name)].find((file) => existsSync(file));
}

function rowOf(line: string, number: number): Row | undefined {
  const about = objectIn(line);
  const bytes = about && bytesOf(about);
  if (!about || !bytes) return undefined;
  const word = (key: string, otherwise: string) =>
    typeof about[key] === 'string' ? String(about[key]) : otherwise;
  const text = about.enc === 'base64' ? bytes.toString('utf8') : textOf(about);
  return {
    id: word('id', `line ${number}`),
    source: word('source', ''),
    kind: word('kind', ''),
    bytes,
    text: text ?? '',
    title: word('title', ''),
    about,
  };
}

function objectIn(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function bytesOf(about: Record<string, unknown>): Buffer | undefined {
  if (about.enc !== undefined && about.enc !== 'base64') return undefined;
  const text = textOf(about);
  return text === undefined ? undefined : Buffer.from(text, about.enc === 'base64' ? 'base64' : 'utf8');
}

function textOf({ payload, segments }: Record<string, unknown>): string | undefined {
  if (typeof payload === 'string') return payload;
  if (!Array.isArray(segments)) return undefined;
  const parts = segments.map((segment: unknown) => {
    if (!Array.isArray(segment)) return undefined;
    const [text, times = 1]: unknown[] = segment;
    return typeof text === 'string' && typeof times === 'number' ? text.repeat(times) : undefined;
  });
  return parts.every((part) => part !== undefined) ? parts.join('') : undefined;
}

/** As many rows as asked for, spread evenly over all, so that every source has its share. */
export function spread<T>(rows: readonly T[], count: number): T[] {
  if (rows.length <= count) return [...rows];
  return Array.from({ length: count }, (_, at) => rows[Math.floor((at * rows.length) / count)]).filter(
    (row) => row !== undefined,
  );
}

/** A text as a part of a query or a path, percent-encoded; half characters become U+FFFD, which UTF-8 can write. */
export function encoded(text: string, length: number): string {
  return encodeURIComponent(Buffer.from(text.slice(0, length)).toString());
}
