import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { documentSources } from '@/lib/search/index/document-source';
import { indexToFolder } from '@/lib/search/index/index-folder';
import { documents } from './small-collection';

const folder = mkdtempSync(path.join(tmpdir(), 'casebok-index-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('an index that is no longer wanted when it is made is not written', () => {
  const folders = { shards: path.join(folder, 'shards'), memory: path.join(folder, 'memory.bin') };
  const stop = () => {
    throw new Error('not wanted');
  };
  expect(() => indexToFolder(documentSources(documents), [], folders, [], stop)).toThrow('not wanted');
  expect([existsSync(folders.shards), existsSync(folders.memory)]).toEqual([false, false]);
  indexToFolder(documentSources(documents), [], folders);
  expect([existsSync(folders.shards), existsSync(folders.memory)]).toEqual([true, true]);
});
