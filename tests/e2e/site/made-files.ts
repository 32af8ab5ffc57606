import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Folders } from '@/lib/records/folders';

/** A file that a build has made. */
export interface MadeFile {
  path: string;
  /** Its bytes as text, unpacked where it is a compressed copy. */
  text: string;
}

/** Next's own caches and logs, which nothing is served from. */
const aside = /^(?:cache|trace|diagnostics|types|turbopack)/;

/** Everything a build has made that could be served: records, documents and whatever lies beside them, assets. */
export function madeFiles({ records, dist, assets }: Folders): MadeFile[] {
  return [...filesBelow(records), ...filesBelow(dist, aside), ...filesBelow(assets)];
}

function filesBelow(folder: string, except?: RegExp): MadeFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !except?.test(path.relative(folder, file)))
    .map((file) => ({ path: file, text: unpack(file, readFileSync(file)).toString('utf8') }));
}

/** Shards of the search are packed with gzip inside, whatever they are called; so the bytes decide, not the name. */
export function unzipped(bytes: Buffer): Buffer {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

function unpack(file: string, bytes: Buffer): Buffer {
  return unzipped(file.endsWith('.br') ? brotliDecompressSync(bytes) : bytes);
}
