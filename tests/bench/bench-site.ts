import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Folders, foldersFor } from '@/lib/records/folders';
import type { Env } from '../load/server-process';
import { generateLibrary } from './generate/generate-library';
import type { GeneratedLibrary } from './generate/library';
import { writeLibrary } from './generate/write-library';
import { project } from './measure';

const seed = 1;

/** A generated library of one size, and where everything made of it lies. */
export interface BenchSite {
  cases: number;
  library: GeneratedLibrary;
  env: Env;
  folders: Folders;
  /** Changes one case, another text in each call. */
  changeOneCase: () => void;
  /** Takes the changes back. */
  restore: () => void;
}

/** Writes the library where it does not lie there yet. */
export function benchSite(cases: number): BenchSite {
  const content = path.join(project, 'tests/.results/bench', `content-${cases}`);
  const library = generateLibrary({ cases, seed });
  const mark = path.join(content, '..', `written-${cases}`);
  if (!existsSync(mark)) {
    rmSync(content, { recursive: true, force: true });
    mkdirSync(content, { recursive: true });
    writeLibrary(content, library);
    writeFileSync(mark, '');
  }
  const env = { CASEBOK_CONTENT: content, CASEBOK_AREA: 'bench', CASEBOK_LANG: 'sv' };
  const middle = library.cases[Math.floor(cases / 2)];
  if (!middle) throw new Error('A library has at least one case.');
  const file = path.join(content, 'cases', middle.slug, `${middle.original}.md`);
  const original = readFileSync(file, 'utf8').replace(/\n\nBench \d+\.\n$/, '\n');
  return {
    cases,
    library,
    env,
    folders: foldersFor(env, project),
    changeOneCase: () => writeFileSync(file, `${original}\nBench ${Date.now()}.\n`),
    restore: () => writeFileSync(file, original),
  };
}
