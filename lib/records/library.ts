import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Locale } from '@/lib/domain/locale';
import type { CaseRecord, LibraryIndex } from '@/lib/domain/record';
import { isSlug } from '@/lib/domain/slug';
import { foldersFor } from './folders';

/*
 * The one door to the data. One JSON per case and one slim index: at 10,000 cases a record costs 0.09 ms
 * and the index 25 ms once per process, where importing all as a module made a 46 MB server chunk.
 */

/** The index with the slugs of its cases. */
interface Loaded {
  index: LibraryIndex;
  slugs: ReadonlySet<string>;
  modified: number;
}

let loaded: Loaded | undefined;

/**
 * The index of everything public.
 * @throws when nothing has been built: `npm run build` makes it
 */
export function getIndex(): LibraryIndex {
  return load().index;
}

function load(): Loaded {
  if (loaded && process.env.NODE_ENV === 'production') return loaded;
  const file = indexFile();
  const modified = statSync(/* turbopackIgnore: true */ file).mtimeMs;
  if (loaded?.modified !== modified) {
    const index = readJson<LibraryIndex>(file);
    loaded = { index, slugs: new Set(index.cases.map(({ slug }) => slug)), modified };
  }
  return loaded;
}

/**
 * Language of visitors who ask for none that the site has. Reads the index and lets go of it: at 10,000 cases it takes
 * 30 MB, and the handlers, which are bundled, keep one of their own.
 * @throws when nothing has been built, or the index is damaged
 */
export function readDefaultLocale(): Locale {
  return readJson<LibraryIndex>(indexFile()).site.defaultLocale;
}

function indexFile(): string {
  return path.join(/* turbopackIgnore: true */ foldersFor().records, 'index.json');
}

/** A case with its bodies, or undefined where there is no public one of that slug. @throws when its file is damaged */
export function getCase(slug: string): CaseRecord | undefined {
  // The slug becomes a file name: nothing but a slug of the index gets that far.
  if (!isSlug(slug) || !load().slugs.has(slug)) return undefined;
  const file = path.join(/* turbopackIgnore: true */ foldersFor().records, 'cases', `${slug}.json`);
  // The next build may have taken it away already.
  return existsSync(/* turbopackIgnore: true */ file) ? readJson(file) : undefined;
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(/* turbopackIgnore: true */ file, 'utf8'));
}
