import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { foldersFor } from '@/lib/records/folders';
import { editorLocale } from './print-problems';
import { traceFile } from './trace-file';

/** `trace.ts <file>` prints what each step of the pipeline made of one file. Exit code 1 when there is none. */
async function main([name]: string[]): Promise<void> {
  const { content } = foldersFor();
  const found = name === undefined ? undefined : await findFile(content, name);
  if (!found) {
    const asked = name === undefined ? 'Say which file' : `There is no file ${name}`;
    console.error(`${asked}: npm run trace ${path.relative('', content)}/cases/<slug>/sv.md`);
    process.exitCode = 1;
    return;
  }
  const folder = path.relative('', content);
  console.log(
    traceFile(found.file, found.bytes, { locale: await editorLocale(content, process.env), folder }),
  );
}

/** A path from the working folder or from the content folder; the file is named by the latter. */
async function findFile(content: string, name: string): Promise<{ file: string; bytes: Buffer } | undefined> {
  for (const place of [path.resolve(name), path.resolve(content, name)]) {
    const file = path.relative(content, place).split(path.sep).join('/');
    const bytes = file.startsWith('..') ? undefined : await readFile(place).catch(() => undefined);
    if (bytes) return { file, bytes };
  }
  return undefined;
}

await main(process.argv.slice(2));
