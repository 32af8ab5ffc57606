import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Site } from '@/lib/domain/entity-schema';
import { byPlace, type Problem } from '@/lib/domain/problem';
import type { Folders } from '@/lib/records/folders';
import { assembleIndex, publicPeople } from './assemble-index';
import { checkLinks } from './check-links';
import { checkNames } from './check-names';
import { checkReferences } from './check-references';
import { checkRenamed } from './check-renamed';
import { checkReview } from './check-review';
import { checkTranslations } from './check-translations';
import { checkUniqueness } from './check-uniqueness';
import type { Finishing } from './finish-body';
import { type GateOptions, gate, hiddenCases } from './gate';
import { toLibrary } from './library';
import { type Progress, parseAll } from './parse-all';
import { ParseCache } from './parse-cache';
import { openParsePool, type ParsePool } from './parse-pool';
import { checkPictures, type Measured, measurePictures, publishPictures } from './pictures';
import { writePortraits } from './portrait-files';
import { scanContent } from './scan';
import { writeWhole } from './write-file';
import { writeRecords } from './write-records';

export interface BuildOptions extends GateOptions {
  /**
   * `check` reports and writes no record. `build` writes when nothing is wrong. `valid` writes whatever has
   * no error of its own, for looking at a folder as it is; never for what is served.
   */
  mode: 'build' | 'check' | 'valid';
  progress?: Progress;
  /** Worker threads to use, and to leave running; without them each build starts and ends its own. */
  pool?: ParsePool;
}

export interface BuildReport {
  /** All problems of the whole folder, by file and line. With an error among them nothing was written. */
  problems: Problem[];
  files: number;
  parsed: number;
  /** Public today. */
  cases: number;
  /** Finished, with a first day that has not come yet; and not finished. */
  waiting: number;
  drafts: number;
  written: number;
}

/** Stands in for a `site.yml` that is missing or wrong. */
const unnamedSite: Site = {
  name: 'site.yml',
  owner: 'site.yml',
  baseUrl: 'http://localhost',
  defaultLocale: 'sv',
  contact: { email: '' },
  retentionDays: 1,
  exampleContent: false,
};

/**
 * The path of the content folder: scan → parse what changed → check across files → gate → records and index.
 * @throws only when a folder cannot be read or written; what is wrong with content is a problem, not an exception
 */
export async function buildLibrary(folders: Folders, options: BuildOptions): Promise<BuildReport> {
  const pool = options.pool ?? openParsePool(folders.content);
  const cache = ParseCache.open(path.join(folders.output, 'parsed'), folders.content);
  try {
    return await buildWith(pool, cache, folders, options);
  } finally {
    cache.close();
    if (!options.pool) await pool.close();
  }
}

async function buildWith(
  pool: ParsePool,
  cache: ParseCache,
  folders: Folders,
  options: BuildOptions,
): Promise<BuildReport> {
  const scan = scanContent(folders.content);
  const { summaries, parsed } = await parseAll(folders.content, scan.sources, cache, pool, options.progress);
  let library = toLibrary(summaries);
  let gated = gate(library, options);
  let people = publicPeople(library, gated, options.today);
  const { pictures, problems: pictureProblems } = await measurePictures(
    folders.content,
    scan.pictures,
    folders.assetBase,
  );
  const problems = [
    ...scan.problems,
    ...summaries.flatMap((summary) => summary.problems),
    ...pictureProblems,
    ...checkReferences(library),
    ...checkUniqueness(library),
    // While one writes, an address is not yet anybody's.
    ...(options.drafts ? [] : checkRenamed(library, gated, folders.records, cache)),
    ...checkReview(gated, options.today, cache),
    ...checkTranslations(library, cache),
    ...checkPictures(library, pictures, pictureProblems),
    ...checkLinks(library, gated, () => gate(library, { ...options, drafts: true }), options),
    ...(await checkNames(library, cache)),
  ].sort(byPlace);
  await cache.save();

  const report = {
    ...{ problems, files: scan.sources.length, parsed },
    ...{ cases: gated.cases.length, ...hiddenCases(library, options), written: 0 },
  };
  const wrong = new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  if (options.mode === 'check' || (options.mode === 'build' && wrong.size > 0)) return report;
  if (wrong.size > 0) {
    library = toLibrary(summaries.filter(({ file }) => !wrong.has(file)));
    gated = gate(library, options);
    people = publicPeople(library, gated, options.today);
  }
  // Only `valid` comes so far without one: to look at a folder, nothing of it is needed.
  library.site ??= unnamedSite;

  const shown = new Set<Measured>();
  const names = new Map([...library.people.values()].map(({ id, name }) => [id, name]));
  const finishing: Finishing = { pictures, people, names, publish: (picture) => shown.add(picture) };
  await mkdir(folders.records, { recursive: true });
  const index = await assembleIndex(library, gated, options, people, finishing, cache);
  // The threads draw while this one writes.
  const [, { written }] = await Promise.all([
    writePortraits(folders, index, pool),
    writeRecords(folders.records, gated.cases, finishing, cache),
  ]);
  await publishPictures(folders, shown);
  await writeWhole(path.join(folders.records, 'index.json'), JSON.stringify(index));
  return { ...report, cases: gated.cases.length, written };
}
