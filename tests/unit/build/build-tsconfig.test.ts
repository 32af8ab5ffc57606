import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { buildTsconfig } from '@/lib/build/build-tsconfig';
import { foldersFor } from '@/lib/records/folders';

test('Next gets a configuration of its own, which extends the project’s', () => {
  const project = mkdtempSync(path.join(tmpdir(), 'casebok-tsconfig-'));
  const file = buildTsconfig(foldersFor({ CASEBOK_AREA: 'test' }, project), project);
  expect(path.relative(project, file)).toBe(path.join('.casebok', 'site-test', 'tsconfig.json'));
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ extends: '../../tsconfig.json' });
  rmSync(project, { recursive: true });
});
