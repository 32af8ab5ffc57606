import type { CaseFacts } from './case-schema';
import type { Client } from './entity-schema';

/*
 * Values of the facets that are not simply a field: the list and the search index have to agree on them.
 */

/** Lower bounds of the client sizes a visitor can choose, in employees. */
const clientSizes: readonly number[] = [0, 1000, 5000, 20_000];

/** The band a client's size falls in: "0-999", "1000-4999" … "20000-"; undefined where the size is not stated. */
export function sizeBand({ employees }: Pick<Client, 'employees'>): string | undefined {
  if (!employees) return undefined;
  const position = clientSizes.findLastIndex((least) => employees.value >= least);
  const next = clientSizes[position + 1];
  return next === undefined ? `${clientSizes[position]}-` : `${clientSizes[position]}-${next - 1}`;
}

/** Every year of a stated period, the first one first. */
export function yearsOf(period: CaseFacts['period']): string[] {
  const years = [period?.earliest, period?.latest].flatMap((date) =>
    date ? [Number(date.slice(0, 4))] : [],
  );
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, offset) => String(first + offset));
}
