import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { imageSize } from 'image-size';
import type { Problem } from '@/lib/domain/problem';
import type { Picture } from '@/lib/domain/record';
import { pictureFolder } from '@/lib/records/assets';
import type { Folders } from '@/lib/records/folders';
import { pictureLedger } from '@/lib/records/pictures';
import type { Library } from './library';
import { writeWhole } from './write-file';

/** A picture of the content folder, measured. `src` is its future public address. */
export type Measured = Omit<Picture, 'alt'> & { file: string };

/**
 * Measures the pictures of a library.
 * @param files paths relative to the content folder
 * @param base URL path under which assets are served
 */
export async function measurePictures(content: string, files: string[], base: string) {
  const problems: Problem[] = [];
  const pictures = new Map<string, Measured>();
  for (const file of files) {
    try {
      const bytes = await readFile(path.join(content, file));
      const { width, height, orientation } = imageSize(bytes);
      const turned = orientation !== undefined && orientation >= 5;
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
      const src = `${base}/${pictureFolder}/${hash}${path.extname(file).toLowerCase()}`;
      pictures.set(file, { file, src, width: turned ? height : width, height: turned ? width : height });
    } catch {
      problems.push({ file, line: 1, column: 1, severity: 'error', rule: 'picture-unreadable', params: {} });
    }
  }
  return { pictures, problems };
}

/** The file that a picture address in a document means: beside the document, nowhere else. */
export function pictureFile(document: string, src: string): string {
  return path.posix.join(path.posix.dirname(document), src.replace(/^\.\//, ''));
}

/** Every picture that a text shows must lie beside it. */
export function checkPictures(
  library: Library,
  pictures: ReadonlyMap<string, Measured>,
  broken: Problem[],
): Problem[] {
  const unreadable = new Set(broken.map((problem) => problem.file));
  return library.documents.flatMap(({ file, mentions }) =>
    mentions.pictures
      .filter(({ src }) => !pictures.has(pictureFile(file, src)) && !unreadable.has(pictureFile(file, src)))
      .map(({ line, column, src }): Problem => {
        const params = { src, folder: path.posix.dirname(file) };
        return { file, line, column, severity: 'error', rule: 'picture-missing', field: 'body', params };
      }),
  );
}

/**
 * Copies pictures to where they are served, and notes which ones texts show: what is not among them is listed no more,
 * and goes as soon as the new pages stand (`removeOldFiles`). A name holds its hash, so a copy that is there is right.
 */
export async function publishPictures(folders: Folders, pictures: ReadonlySet<Measured>): Promise<void> {
  const folder = path.join(folders.assets, pictureFolder);
  const there: string[] = await readdir(folder).catch(() => []);
  const wanted = new Map([...pictures].map(({ src, file }) => [path.basename(src), file]));
  const missing = [...wanted].filter(([name]) => !there.includes(name));
  await Promise.all(
    missing.map(async ([name, file]) =>
      writeWhole(path.join(folder, name), await readFile(path.join(folders.content, file))),
    ),
  );
  await writeWhole(pictureLedger(folders), JSON.stringify([...wanted.keys()].sort()));
}
