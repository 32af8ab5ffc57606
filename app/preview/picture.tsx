import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ImageResponse } from 'next/og';
import { drawSheet } from '@/lib/preview/draw-sheet';
import { type PreviewSheet, previewSize } from '@/lib/preview/sheet';
import { previewFolder } from '@/lib/records/assets';
import { foldersFor } from '@/lib/records/folders';

/**
 * The picture of a sheet as PNG: drawn when it is first asked for, then kept beside the build, which the next
 * build takes away.
 * @param hash of the sheet, checked by the caller: it becomes a file's name
 */
export async function pictureOf(sheet: PreviewSheet, hash: string): Promise<Buffer> {
  const folder = path.join(/* turbopackIgnore: true */ foldersFor().dist, previewFolder);
  const file = path.join(/* turbopackIgnore: true */ folder, `${hash}.png`);
  try {
    return await readFile(/* turbopackIgnore: true */ file);
  } catch {
    // Not drawn yet.
    return drawInTurn(hash, async () => {
      const png = await draw(sheet);
      // A disk that cannot be written to costs time, not the picture.
      await keep(png, folder, file).catch(() => {});
      return png;
    });
  }
}

const running = new Map<string, Promise<Buffer>>();
let last: Promise<unknown> = Promise.resolve();

/** One at a time, and none twice: drawing takes the processor from those who want to read. */
function drawInTurn(hash: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const known = running.get(hash);
  if (known) return known;
  const made = last.then(make).finally(() => running.delete(hash));
  last = made.catch(() => {});
  running.set(hash, made);
  return made;
}

/** Next's own renderer gets a finished drawing: with text of ours in its hands it would fetch letters it lacks. */
async function draw(sheet: PreviewSheet): Promise<Buffer> {
  const source = `data:image/svg+xml;base64,${Buffer.from(drawSheet(sheet)).toString('base64')}`;
  const drawing = new ImageResponse(<img src={source} alt="" {...previewSize} />, previewSize);
  return Buffer.from(await drawing.arrayBuffer());
}

/** Whole or not at all: another process may be reading. */
async function keep(png: Buffer, folder: string, file: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const part = `${file}.${process.pid}.part`;
  await writeFile(part, png);
  await rename(part, file);
}
