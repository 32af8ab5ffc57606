import { expect, test } from 'vitest';
import { locales } from '@/lib/domain/locale';
import { formatPeriod } from '@/lib/i18n/format';

const inAll = (period: Parameters<typeof formatPeriod>[0]) =>
  locales.map((locale) => formatPeriod(period, locale));

test('a period has two ends, or says which of them is known', () => {
  expect(inAll({ earliest: '2019', latest: '2021-05' })).toEqual([
    '2019–maj 2021',
    '2019–mai 2021',
    '2019–maj 2021',
  ]);
  expect(inAll({ earliest: '2019' })).toEqual(['från 2019', 'fra 2019', 'fra 2019']);
  expect(inAll({ latest: '2019-05' })).toEqual(['till maj 2019', 'til mai 2019', 'til maj 2019']);
});

test('a period within one date is that date, and none is nothing', () => {
  expect(inAll({ earliest: '2019', latest: '2019' })).toEqual(['2019', '2019', '2019']);
  expect([...inAll({}), ...inAll(undefined)].join('')).toBe('');
});
