import { describe, expect, test } from 'vitest';
import type { Theme, ThemeKind } from '@/lib/domain/entity-schema';
import { sizeBand, yearsOf } from '@/lib/domain/facet-value';
import { longestQuery } from '@/lib/domain/longest-query';
import { listParams } from '@/lib/domain/route';
import { emptyQuery, facets, listSearch, parseListQuery } from '@/lib/select/list-query';

const theme = (id: string, kind: ThemeKind): Theme => ({
  id,
  kind,
  labels: { sv: id, nb: id, da: id },
  synonyms: { sv: [], nb: [], da: [] },
});
const index = {
  themes: {
    tillit: theme('tillit', 'challenge'),
    aldreomsorg: theme('aldreomsorg', 'sector'),
    skola: theme('skola', 'sector'),
  },
};
const read = (search: string) => parseListQuery(new URLSearchParams(search), index);

describe('the address of a list', () => {
  test('is the same after it was read', () => {
    const search =
      '?q=tillit+i+v%C3%A5rden&tema=tillit&sektor=aldreomsorg&land=SE&klient=region&skala=1000-4999&firma=concern&lang=nb&ar=2021&side=2';
    expect(listSearch(read(search))).toBe(search);
    expect(listSearch(emptyQuery)).toBe('');
  });

  test('has no parameter that is not rewritten to the handler', () => {
    expect(listParams).toEqual(expect.arrayContaining(['q', ...facets, 'sort', 'side']));
  });

  test.each([
    'q=%20%20',
    'tema=../x',
    'sektor=A',
    'land=FI',
    'klient=x',
    'skala=many',
    'firma=%00',
    'lang=en',
    'ar=21',
    'sort=x',
    'side=-1',
    'side=1e9999',
    'q=&tema=',
  ])('leaves out what means nothing: %s', (search) => {
    expect(read(search)).toEqual(emptyQuery);
  });

  test.each([
    ['tema=aldreomsorg', '?sektor=aldreomsorg'],
    ['q=lean&tema=aldreomsorg', '?q=lean&sektor=aldreomsorg'],
    ['tema=aldreomsorg&sektor=skola', '?sektor=skola'],
    ['sektor=aldreomsorg&tema=skola', '?sektor=aldreomsorg'],
    ['tema=tillit&sektor=skola', '?tema=tillit&sektor=skola'],
    ['tema=tillit', '?tema=tillit'],
  ])('takes a sector named as a theme for a choice of sector: %s', (search, settled) => {
    expect(listSearch(read(search))).toBe(settled);
  });

  test('takes no more of a search than is read of it', () => {
    expect(read(`q=${'a'.repeat(5000)}`).q).toHaveLength(longestQuery);
  });

  test('knows no order but the ranking while it searches', () => {
    expect(read('q=lean&sort=titel').sort).toBe('ny');
    expect(read('sort=titel').sort).toBe('titel');
  });
});

describe('values of facets', () => {
  test.each([
    [undefined, undefined],
    [0, '0-999'],
    [999, '0-999'],
    [1000, '1000-4999'],
    [19_999, '5000-19999'],
    [20_000, '20000-'],
  ])('%s employees are of the size %s', (value, band) => {
    expect(sizeBand({ employees: value === undefined ? undefined : { value } })).toBe(band);
  });

  test.each([
    [undefined, []],
    [{}, []],
    [{ earliest: '2019-05' }, ['2019']],
    [{ earliest: '2019-05', latest: '2021' }, ['2019', '2020', '2021']],
  ])('the period %o has the years %o', (period, years) => {
    expect(yearsOf(period)).toEqual(years);
  });
});
