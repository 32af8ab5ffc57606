import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Folders } from '@/lib/records/folders';

/**
 * Writes the TypeScript configuration that Next reads for the path aliases. It extends the project's own, because
 * Next rewrites any configuration that does not extend another, and would edit a committed file.
 * @returns its absolute path
 */
export function buildTsconfig(folders: Folders, project: string): string {
  const file = path.join(folders.output, 'tsconfig.json');
  const up = path.relative(folders.output, project).split(path.sep).join('/');
  mkdirSync(folders.output, { recursive: true });
  writeFileSync(file, `${JSON.stringify({ extends: `${up}/tsconfig.json` })}\n`);
  return file;
}
