import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const brotli = promisify(brotliCompress);

/**
 * Brotli quality. 5 takes 0.8 ms a document; 11 ten times that for 6 %. Stylesheets are few and are part of
 * every page, so they get 11.
 */
const usual = 5;
const best = 11;

/** Compresses text with Brotli (RFC 7932). */
export function toBrotli(content: Buffer, quality: number = usual): Promise<Buffer> {
  return brotli(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}

/** A file in Brotli, as written. */
export interface Compressed {
  file: string;
  bytes: number;
}

/**
 * Writes `<target>.br`. There is no `.gz`: our server makes one where a client takes no Brotli, a CDN makes its own, and
 * `next start` reads neither.
 * @param target path of the file they stand for, usually beside it
 * @returns the Brotli file, or nothing where compressing would not make it smaller
 */
export async function precompress(content: Buffer, target: string): Promise<Compressed | undefined> {
  const quality = target.endsWith('.css') ? best : usual;
  const br = await toBrotli(content, quality);
  if (br.length >= content.length) return undefined;
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(`${target}.br`, br);
  return { file: `${target}.br`, bytes: br.length };
}
