import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { caseData, caseList } from '@/lib/copies/case-data';
import { jsonSchema } from '@/lib/copies/json-schema';
import { peopleLibrary } from './people-library';

vi.mock('@/lib/content/parse-pool', () => import('../content/pool-here'));

/** Whether data fits a schema, read from its JSON as another program would. */
function fits(schema: object, data: object): boolean {
  const written: unknown = JSON.parse(JSON.stringify(data));
  return z.fromJSONSchema(JSON.parse(JSON.stringify(schema))).safeParse(written).success;
}

test('every case and the list fit the schema that they name', async () => {
  const { index, readCase } = await peopleLibrary();
  const schema = jsonSchema('case', index);
  expect(index.cases.length).toBeGreaterThan(2);
  for (const { slug } of index.cases) {
    const data = caseData(readCase(slug), index);
    expect([slug, fits(schema, data)]).toEqual([slug, true]);
    expect(schema).toMatchObject({ $id: data.$schema });
  }
  expect(fits(jsonSchema('cases', index), caseList(index))).toBe(true);
  expect(jsonSchema('cases', index)).toMatchObject({ $id: caseList(index).$schema });
});

test('what is missing or of another kind does not fit; what may be added later does', async () => {
  const { index, readCase } = await peopleLibrary();
  const schema = jsonSchema('case', index);
  const data = caseData(readCase(index.cases[0]?.slug ?? ''), index);
  expect(fits(schema, { ...data, themes: undefined })).toBe(false);
  expect(fits(schema, { ...data, original: 'fi' })).toBe(false);
  expect(fits(schema, { ...data, source: { title: 1 } })).toBe(false);
  expect(fits(schema, { ...data, addedLater: true, site: { ...data.site, addedLater: 1 } })).toBe(true);
});

test('fields say what they are', async () => {
  const { index } = await peopleLibrary();
  expect(JSON.stringify(jsonSchema('case', index))).toContain('People by name where permission covers it');
});
