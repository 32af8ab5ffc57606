import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { inParallel } from './in-parallel';
import type { LeanPage } from './lean-document';
import { toBrotli } from './precompress';
import { splitPortraits } from './split-portraits';

/** Bytes of one page in Brotli, without fonts. */
export interface PageBytes {
  path: string;
  /** The document without its portraits. */
  html: number;
  css: number;
  portrait: number;
}

/** The largest pages of one type. */
export interface TypeBytes {
  route: string;
  pages: number;
  /** The page with the most HTML and CSS; `portrait` is the largest of the type, wherever it stands. */
  largest: PageBytes;
  budget?: Budget;
}

export interface Budget {
  /** HTML and CSS, without portrait. */
  page: number;
  portrait: number;
}

/**
 * Bytes (1 KB = 1,000) that a page type is designed to take. The site's own content is held to it
 * (`tests/e2e/budget.spec.ts`); of anybody's text the build only tells.
 */
export const budgets: Readonly<Record<string, Budget>> = {
  '/[locale]/case/[slug]': { page: 10_000, portrait: 9_000 },
};

/** Stylesheets' bytes in Brotli by URL path. */
export type StylesheetBytes = ReadonlyMap<string, number>;

/** Which is the largest without its portraits can only be told by compressing again: so many of each type are tried. */
const tried = 20;

/** Counts the largest page of every type, in the order of the types' names. */
export function largestOfTypes(
  pages: readonly LeanPage[],
  css: StylesheetBytes,
  dist: string,
): Promise<TypeBytes[]> {
  const types = [...byRoute(pages)].sort(([a], [b]) => (a < b ? -1 : 1));
  return inParallel(types, async ([route, ofType]) => {
    const heaviest = ofType.sort((a, b) => b.bytes - a.bytes).slice(0, tried);
    const counted = await Promise.all(heaviest.map((page) => countBytes(page, css, dist)));
    const largest = counted.reduce((a, b) => (b.html + b.css > a.html + a.css ? b : a));
    const portrait = Math.max(...counted.map((page) => page.portrait));
    return { route, pages: ofType.length, largest: { ...largest, portrait }, budget: budgets[route] };
  });
}

function byRoute(pages: readonly LeanPage[]): Map<string, LeanPage[]> {
  const types = new Map<string, LeanPage[]>();
  for (const page of pages) {
    const route = page.site.route ?? page.site.path;
    const ofType = types.get(route);
    if (ofType) ofType.push(page);
    else types.set(route, [page]);
  }
  return types;
}

/** Whether a page, or its portrait, takes more than its type is designed to. */
export function isOver(page: PageBytes, budget: Budget): boolean {
  return page.html + page.css > budget.page || page.portrait > budget.portrait;
}

/** Read again from disk: holding 10,000 documents until the end would take half a gigabyte. */
async function countBytes(page: LeanPage, css: StylesheetBytes, dist: string): Promise<PageBytes> {
  const about = { path: page.site.path, css: cssBytes(page, css) };
  const { rest, portraits } = splitPortraits(await readFile(path.join(dist, page.site.file), 'utf8'));
  if (portraits === '') return { ...about, html: page.bytes, portrait: 0 };
  const [html, portrait] = await Promise.all([toBrotli(Buffer.from(rest)), toBrotli(Buffer.from(portraits))]);
  return { ...about, html: html.length, portrait: portrait.length };
}

function cssBytes(page: LeanPage, css: StylesheetBytes): number {
  return page.stylesheets.reduce((sum, url) => sum + (css.get(url) ?? 0), 0);
}
