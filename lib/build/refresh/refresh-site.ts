import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { previewFolder } from '@/lib/records/assets';
import type { Folders } from '@/lib/records/folders';
import { readSiteManifest, type SiteFile } from '@/lib/server/site-manifest';
import { inParallel } from '../in-parallel';
import { leanPage } from '../lean-document';
import { isPrerendered, listSite } from '../list-site';
import { siteBody } from '../site-assets';
import { type PageLedger, readPageLedger, writePageLedger } from './page-ledger';
import { isOpenEnded, type Mark, pageMarks, readRecords } from './page-marks';
import { planRefresh, type RefreshPlan } from './plan-refresh';
import { prerenderedRoutes, readPrerenderManifest, updatePrerenderManifest } from './prerender-manifest';
import { renderPages } from './render-pages';

/** What is left to be done when pages have been rendered: plain data, handed from process to process. */
export interface Refresh {
  plan: RefreshPlan;
  /** As it will stand. */
  ledger: PageLedger;
}

export interface RefreshReport {
  /** Documents of the site, and how many were made now and taken away. */
  pages: number;
  made: number;
  removed: number;
}

/*
 * A refresh brings a finished build up to date with the records: it makes the documents whose part of the library has
 * changed, with the code that was compiled then, and carries all others over. What comes out is, to the byte, what a
 * build from nothing gives (`tests/publish`). It has two halves, because rendering wants a process of its own and does
 * not need the search index, which is made meanwhile. A document leaves the ledger before it is touched and comes back
 * when the new list of files stands: after a crash at any point the next call makes what was left.
 */

/**
 * The first half: has Next render what is stale. Needs the records and the islands.
 * @returns what is to be finished; undefined where a whole build is needed, and nothing has been touched then
 * @throws when there is no build, or a page cannot be made
 */
export async function renderStale(folders: Folders): Promise<Refresh | undefined> {
  const { dist } = folders;
  const ledger = readPageLedger(dist);
  if (!ledger) return undefined;
  const manifest = readPrerenderManifest(dist);
  const routes = prerenderedRoutes(manifest);
  if ([...routes.values()].some(isOpenEnded)) return undefined;
  const marks = pageMarks(readRecords(folders), routes);
  const { files } = await readSiteManifest(dist);
  const plan = planRefresh({ files, routes, ledger: ofPresent(files, ledger, dist) }, marks);
  if (!plan) return undefined;

  writePageLedger(dist, { ...ledger, marks: marksWithout(ledger.marks, touchedBy(plan)) });
  updatePrerenderManifest(dist, newPages(plan), pathsOf(plan.gone));
  const paths = pathsOf(plan.stale);
  if (paths.length > 0) await renderPages(paths, manifest.preview.previewModeId);
  return { plan, ledger: { ...ledger, marks: marksIn(marks) } };
}

/**
 * The second half: makes lean what has been rendered, and writes the new list of files. Needs the search index too.
 * @param project the project's root
 */
export async function publishRefresh(
  { plan, ledger }: Refresh,
  folders: Folders,
  project: string,
): Promise<RefreshReport> {
  const { dist } = folders;
  const { files } = await readSiteManifest(dist);
  await publish(folders, project, files, plan);
  await inParallel(plan.gone, (file) => removeFiles(file, dist));
  // Pictures of shared links that were drawn for the documents of before: what is still linked is drawn again.
  await rm(path.join(dist, previewFolder), { recursive: true, force: true });
  writePageLedger(dist, ledger);
  const pages = Object.keys(ledger.marks).length;
  return { pages, made: plan.stale.length, removed: plan.gone.length };
}

/**
 * Notes down what the documents of a whole build were made from.
 * @param fingerprint of code, dependencies and settings
 * @throws when Next has made other pages than the library says there are
 */
export function recordPages(folders: Folders, fingerprint: string): void {
  const routes = prerenderedRoutes(readPrerenderManifest(folders.dist));
  const marks = pageMarks(readRecords(folders), routes);
  const odd = [...marks.keys()].filter((address) => !routes.has(address));
  const extra = [...routes.keys()].filter((address) => !marks.has(address));
  const wrong = [...odd, ...extra];
  if (wrong.length > 0 && ![...routes.values()].some(isOpenEnded)) {
    throw new Error(
      `Next's pages are not those of lib/select/page-parts.ts: ${wrong.slice(0, 5).join(', ')}`,
    );
  }
  writePageLedger(folders.dist, { project: fingerprint, marks: marksIn(marks) });
}

/** Makes lean what Next has rendered, and writes the new list of files. */
async function publish(
  folders: Folders,
  project: string,
  before: readonly SiteFile[],
  plan: RefreshPlan,
): Promise<void> {
  const { dist } = folders;
  const made = await inParallel(plan.stale, async ({ path: address, route, file }) => {
    const place = { path: address, file: path.join(dist, file) };
    const { site } = await (file.endsWith('.body')
      ? siteBody(place, dist)
      : leanPage({ ...place, route }, dist));
    return site;
  });
  const changed = new Set(touchedBy(plan));
  const kept = before.filter((file) => isPrerendered(file) && !changed.has(file.path));
  await listSite(folders, project, [...kept, ...made], before);
}

/** The ledger without documents whose files are gone, as `remove-damaged.ts` takes them. */
function ofPresent(files: readonly SiteFile[], ledger: PageLedger, dist: string): PageLedger {
  const missing = files.filter(({ br, file }) => !existsSync(path.join(dist, br ?? file)));
  return { ...ledger, marks: marksWithout(ledger.marks, pathsOf(missing)) };
}

function touchedBy({ stale, gone }: RefreshPlan): string[] {
  return [...pathsOf(stale), ...pathsOf(gone)];
}

function marksWithout(marks: PageLedger['marks'], paths: readonly string[]): PageLedger['marks'] {
  const without = new Set(paths);
  return Object.fromEntries(Object.entries(marks).filter(([address]) => !without.has(address)));
}

function marksIn(marks: ReadonlyMap<string, Mark>): Record<string, string> {
  return Object.fromEntries([...marks].map(([address, { mark }]) => [address, mark]));
}

function newPages({ stale }: RefreshPlan): Map<string, string> {
  return new Map(
    stale.flatMap(({ path: address, sibling }) => (sibling ? [[address, sibling] as const] : [])),
  );
}

function pathsOf(pages: readonly { path: string }[]): string[] {
  return pages.map((page) => page.path);
}

/** A page with its companions. */
async function removeFiles({ file }: RefreshPlan['gone'][number], dist: string): Promise<void> {
  const stem = path.join(dist, file.replace(/\.html$/, ''));
  const endings = ['.html', '.html.br', '.meta', '.rsc'];
  await Promise.all(endings.map((ending) => rm(`${stem}${ending}`, { force: true })));
}
