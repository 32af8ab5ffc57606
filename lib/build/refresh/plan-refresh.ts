import type { SiteFile } from '@/lib/server/site-manifest';
import { isPrerendered } from '../list-site';
import type { PageLedger } from './page-ledger';
import { isOfParts, type Mark } from './page-marks';

/** A document, or another prerendered file, that has to be made. */
export interface StalePage {
  path: string;
  route: string;
  /** Where Next keeps it, absolute or relative as the manifest's files are. */
  file: string;
  /** A page of the same type that was there before, for one that is new. */
  sibling?: string;
}

export interface RefreshPlan {
  stale: StalePage[];
  /** Files of documents that are no more. */
  gone: SiteFile[];
}

/** So many are made one by one in less time than `next build` takes to begin. */
const alwaysFew = 200;

/**
 * Compares what documents were made from with what they would be made from now.
 * @param files of the last build
 * @returns undefined where a whole build is needed: too much is to be made, or a page is the first of its type
 */
export function planRefresh(
  files: readonly SiteFile[],
  ledger: PageLedger,
  marks: ReadonlyMap<string, Mark>,
): RefreshPlan | undefined {
  const known = new Map(files.filter(isPrerendered).map((file) => [file.path, file]));
  const siblings = new Map([...known.values()].map((file) => [file.route, file]));
  const stale: StalePage[] = [];
  for (const [path, { route, mark }] of marks) {
    const there = known.get(path);
    if (there && ledger.marks[path] === mark) continue;
    const sibling = there ?? siblings.get(route);
    if (!sibling) return undefined;
    const page = { path, route, file: fileBeside(sibling, path) };
    stale.push(there ? page : { ...page, sibling: sibling.path });
  }
  if (stale.length > Math.max(alwaysFew, marks.size / 2)) return undefined;
  const gone = [...known.values()].filter(({ path }) => !marks.has(path));
  // Nobody has said that such a file would come and go.
  if (gone.some(({ route }) => !isOfParts(route))) return undefined;
  return { stale, gone };
}

/** Next keeps the pages of a type in one folder, under their paths. */
function fileBeside(sibling: SiteFile, path: string): string {
  const [, extension = ''] = /(\.\w+)$/.exec(sibling.file) ?? [];
  const end = `${sibling.path}${extension}`;
  if (!sibling.file.endsWith(end)) throw new Error(`${sibling.path} does not lie where Next keeps pages`);
  return `${sibling.file.slice(0, -end.length)}${path}${extension}`;
}
