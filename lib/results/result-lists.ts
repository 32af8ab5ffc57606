import type { Locale } from '@/lib/domain/locale';
import type { LoadedRow, ResultRow, SearchResult } from '@/lib/search/search';

/*
 * What a reader sees of a search: lists under headings, on the page as in the dialog.
 */

/** Rows under one heading: a language, or the cases that answer only some of the words. */
export interface ResultList<Row = LoadedRow> {
  heading: Locale | 'partial';
  rows: Row[];
  /** Rows there are, shown or not. */
  total: number;
}

/** All rows under their headings, in the order in which they are read. */
export function resultLists({ groups, partial }: SearchResult): ResultList<ResultRow>[] {
  const lists = groups.map(({ lang, rows }) => ({ heading: lang, rows, total: rows.length }));
  return partial.length > 0
    ? [...lists, { heading: 'partial', rows: partial, total: partial.length }]
    : lists;
}

/**
 * Shares a few places among the lists: one to each in turn, so that the neighbours' best hits are seen
 * beside the reader's own. Partial matches take what is left.
 */
export function shareRows(lists: readonly ResultList<ResultRow>[], places: number): ResultList<ResultRow>[] {
  const given = new Map(lists.map((list) => [list, 0]));
  const full = lists.filter(({ heading }) => heading !== 'partial');
  let left = places;
  for (const round of [full, lists]) {
    while (left > 0) {
      const before = left;
      for (const list of round) {
        const own = given.get(list) ?? 0;
        if (left === 0 || own === list.total) continue;
        given.set(list, own + 1);
        left--;
      }
      if (left === before) break;
    }
  }
  return cutLists(lists, (list) => [0, given.get(list) ?? 0]);
}

/** One page of all rows, in order. @param page from 1 */
export function rowsOfPage(
  lists: readonly ResultList<ResultRow>[],
  page: number,
  size: number,
): ResultList<ResultRow>[] {
  const [start, end] = [(page - 1) * size, page * size];
  let position = 0;
  return cutLists(lists, ({ total }) => {
    const own = position;
    position += total;
    return [Math.max(0, start - own), Math.max(0, end - own)];
  });
}

function cutLists(
  lists: readonly ResultList<ResultRow>[],
  bounds: (list: ResultList<ResultRow>) => [start: number, end: number],
): ResultList<ResultRow>[] {
  return lists
    .map((list) => ({ ...list, rows: list.rows.slice(...bounds(list)) }))
    .filter(({ rows }) => rows.length > 0);
}

/** Loads the rows' texts, all at once. @throws when one of them cannot be had */
export function loadLists(
  lists: readonly ResultList<ResultRow>[],
  load: SearchResult['load'],
): Promise<ResultList[]> {
  return Promise.all(lists.map(async (list) => ({ ...list, rows: await Promise.all(list.rows.map(load)) })));
}
