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
  /** Documents that are no more. */
  gone: Pick<StalePage, 'path' | 'file'>[];
}

/**
 * What there is. Both lists name the same documents, but after a refresh that was broken off: Next's is brought up to
 * date before the documents, ours after them.
 */
export interface Built {
  /** Files of the last build or refresh that was finished. */
  files: readonly SiteFile[];
  /** URL path → page type of everything that Next answers from a file. */
  routes: ReadonlyMap<string, string>;
  ledger: PageLedger;
}

/** So many are made one by one in less time than `next build` takes to begin. */
const alwaysFew = 200;

/**
 * Compares what documents were made from with what they would be made from now.
 * @param marks of all documents that there should be
 * @returns undefined where a whole build is needed: too much is to be made, or there is no other page of a type
 * @throws when Next keeps a page elsewhere than under its path
 */
export function planRefresh(built: Built, marks: ReadonlyMap<string, Mark>): RefreshPlan | undefined {
  const listed = new Map(built.files.filter(isPrerendered).map((file) => [file.path, file]));
  const known = new Map([...listed].filter(([path]) => built.routes.has(path)));
  const siblings = new Map([...known.values()].map((file) => [file.route, file]));
  const stale = staleOf(marks, known, siblings, built.ledger);
  if (!stale || stale.length > Math.max(alwaysFew, marks.size / 2)) return undefined;
  const gone = goneOf(marks, listed, siblings, built.routes);
  return gone && { stale, gone };
}

/** By URL path. */
type Files = ReadonlyMap<string, SiteFile>;

/** A page of each type, by the type. */
type Siblings = ReadonlyMap<string | undefined, SiteFile>;

function staleOf(
  marks: ReadonlyMap<string, Mark>,
  known: Files,
  siblings: Siblings,
  ledger: PageLedger,
): StalePage[] | undefined {
  const stale: StalePage[] = [];
  for (const [path, { route, mark }] of marks) {
    const there = known.get(path);
    if (there && ledger.marks[path] === mark) continue;
    const sibling = there ?? siblings.get(route);
    if (!sibling) return undefined;
    const page = { path, route, file: fileBeside(sibling, path) };
    stale.push(there ? page : { ...page, sibling: sibling.path });
  }
  return stale;
}

function goneOf(
  marks: ReadonlyMap<string, Mark>,
  listed: Files,
  siblings: Siblings,
  routes: Built['routes'],
): RefreshPlan['gone'] | undefined {
  const finished = [...listed.values()].filter(({ path }) => !marks.has(path));
  // Nobody has said that such a file would come and go.
  if (finished.some(({ route }) => !isOfParts(route))) return undefined;
  const gone: RefreshPlan['gone'] = [...finished];
  // New in a refresh that was broken off, and no longer wanted.
  for (const [path, route] of routes) {
    if (marks.has(path) || listed.has(path)) continue;
    const sibling = siblings.get(route);
    if (!sibling) return undefined;
    gone.push({ path, file: fileBeside(sibling, path) });
  }
  return gone;
}

/** Next keeps the pages of a type in one folder, under their paths. On Windows the list has its separators. */
function fileBeside(sibling: SiteFile, path: string): string {
  const file = sibling.file.replaceAll('\\', '/');
  const [, extension = ''] = /(\.\w+)$/.exec(file) ?? [];
  const end = `${sibling.path}${extension}`;
  if (!file.endsWith(end)) throw new Error(`${sibling.path} does not lie where Next keeps pages`);
  return `${file.slice(0, -end.length)}${path}${extension}`;
}
