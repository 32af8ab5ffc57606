import { expect, test } from 'vitest';
import { existingFolders } from '@/lib/cli/content-folder';

test('a content folder that is not there is named', () => {
  expect(() => existingFolders({ ...process.env, CASEBOK_CONTENT: '/no/such/folder' })).toThrow(
    'There is no folder /no/such/folder. CASEBOK_CONTENT names the content folder.',
  );
  expect(existingFolders({ ...process.env, CASEBOK_CONTENT: '' }).content).toMatch(/content$/);
});
