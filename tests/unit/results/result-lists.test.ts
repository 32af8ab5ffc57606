import { describe, expect, test } from 'vitest';
import type { Locale } from '@/lib/domain/locale';
import { resultLists, rowsOfPage, shareRows } from '@/lib/results/result-lists';
import type { ResultRow, SearchResult } from '@/lib/search/search';

let next = 0;
function rows(lang: Locale, count: number): ResultRow[] {
  return Array.from({ length: count }, () => ({ document: next++, lang, score: 1, parts: [] }));
}

/** A result with so many rows in each group. */
function result(groups: [Locale, number][], partial = 0): SearchResult {
  const made = groups.map(([lang, count]) => ({ lang, rows: rows(lang, count) }));
  return {
    groups: made,
    partial: rows('sv', partial),
    count: 0,
    facets: {},
    suggestions: [],
    load: () => Promise.reject(new Error('No text in this test')),
  };
}

const shape = (lists: ReturnType<typeof shareRows>) =>
  lists.map(({ heading, rows: shown, total }) => `${heading} ${shown.length}/${total}`);

describe('places in the dialog', () => {
  test('go to each language in turn, so that the neighbours are seen beside many own hits', () => {
    const lists = resultLists(
      result(
        [
          ['sv', 40],
          ['nb', 2],
          ['da', 30],
        ],
        9,
      ),
    );
    expect(shape(shareRows(lists, 10))).toEqual(['sv 4/40', 'nb 2/2', 'da 4/30']);
  });

  test('are left to partial matches only when the languages need no more', () => {
    const lists = resultLists(
      result(
        [
          ['sv', 3],
          ['da', 1],
        ],
        9,
      ),
    );
    expect(shape(shareRows(lists, 10))).toEqual(['sv 3/3', 'da 1/1', 'partial 6/9']);
  });

  test('stay empty when there is too little, and nothing is no list', () => {
    expect(shape(shareRows(resultLists(result([['nb', 2]])), 10))).toEqual(['nb 2/2']);
    expect(shareRows(resultLists(result([])), 10)).toEqual([]);
  });

  test('keep the order of the ranking', () => {
    const found = result([
      ['sv', 5],
      ['da', 5],
    ]);
    const [own] = shareRows(resultLists(found), 4);
    expect(own?.rows).toEqual(found.groups[0]?.rows.slice(0, 2));
  });
});

describe('pages of the list', () => {
  const lists = resultLists(
    result(
      [
        ['sv', 3],
        ['nb', 2],
      ],
      4,
    ),
  );

  test('run through the groups in order', () => {
    expect(shape(rowsOfPage(lists, 1, 4))).toEqual(['sv 3/3', 'nb 1/2']);
    expect(shape(rowsOfPage(lists, 2, 4))).toEqual(['nb 1/2', 'partial 3/4']);
    expect(shape(rowsOfPage(lists, 3, 4))).toEqual(['partial 1/4']);
  });

  test('hold every row once', () => {
    const paged = [1, 2, 3].flatMap((page) => rowsOfPage(lists, page, 4).flatMap((list) => list.rows));
    expect(paged).toEqual(lists.flatMap((list) => list.rows));
  });
});
