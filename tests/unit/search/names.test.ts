import { expect, test, vi } from 'vitest';
import { caseDocuments } from '@/lib/search/from-case';
import { peopleLibrary } from '../copies/people-library';

vi.mock('@/lib/content/parse-pool', () => import('../content/pool-here'));

test('what is indexed of a case names only people who may be named in it, headings included', async () => {
  const { index, readCase } = await peopleLibrary();
  const documents = caseDocuments(readCase('fullt-hus'), index);
  expect(documents).toHaveLength(3);
  const headings = documents.flatMap(({ sections }) => sections.flatMap(({ heading }) => heading ?? []));
  expect(headings).toContain('Samtalet med');
  const text = JSON.stringify(documents);
  expect(text).toContain('Ylva Sistadag');
  expect(text).not.toMatch(/torvald|utgaard|gunhild|vidar|[\uE000-\uF8FF]/i);
});
