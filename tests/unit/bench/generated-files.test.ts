import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { buildLibrary } from '@/lib/content/build-library';
import type { CaseRecord, LibraryIndex } from '@/lib/domain/record';
import { foldersFor } from '@/lib/records/folders';
import { caseDocuments, namesIn } from '@/lib/search/from-case';
import { generateLibrary } from '@/tests/bench/generate/generate-library';
import { searchDocuments } from '@/tests/bench/generate/search-documents';
import { writeLibrary } from '@/tests/bench/generate/write-library';

vi.mock('@/lib/content/parse-pool', () => import('../content/pool-here'));

const root = mkdtempSync(path.join(tmpdir(), 'casebok-generated-'));
afterAll(() => rmSync(root, { recursive: true }));

test('a written library has no problem, and its records give the search documents that need no files', async () => {
  const library = generateLibrary({ cases: 12, seed: 3 });
  const content = path.join(root, 'content');
  writeLibrary(content, library);
  const output = path.join(root, 'output');
  const records = path.join(output, 'records');
  const folders = { ...foldersFor(), content, output, records, assets: path.join(root, 'assets') };
  const report = await buildLibrary(folders, { mode: 'build', today: '2026-01-01', drafts: false });
  expect(report.problems).toEqual([]);
  expect(report.cases).toBe(12);

  const readJson = <T>(name: string): T => JSON.parse(readFileSync(path.join(records, name), 'utf8'));
  const index = readJson<LibraryIndex>('index.json');
  const fromFiles = index.cases.flatMap((entry) =>
    caseDocuments(readJson<CaseRecord>(`cases/${entry.slug}.json`), namesIn(entry, index)),
  );
  const byName = (documents: typeof fromFiles) =>
    documents.sort((a, b) => `${a.slug}/${a.lang}`.localeCompare(`${b.slug}/${b.lang}`));
  expect(byName(searchDocuments(library))).toEqual(byName(fromFiles));
});
