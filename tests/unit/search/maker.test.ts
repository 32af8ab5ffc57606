import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makerHash } from '@/lib/search/index/maker';

const project = mkdtempSync(path.join(tmpdir(), 'casebok-maker-'));
const put = (file: string, text: string) => writeFileSync(path.join(project, file), text);
afterAll(() => rmSync(project, { recursive: true }));

beforeAll(() => {
  for (const folder of ['lib/domain', 'lib/search/links', 'lib/server'])
    mkdirSync(path.join(project, folder), { recursive: true });
  put('lib/search/links/word-pairs.txt', 'skola | skole | skole');
  put('lib/domain/locale.ts', "export const locales = ['sv', 'nb', 'da'];");
  put('lib/server/host.ts', '');
  put('package-lock.json', '{"@orama/stemmers":"3.1.18"}');
});

test.each([
  ['a list of words', 'lib/search/links/word-pairs.txt', 'skola | skole | folkeskole'],
  ['new code', 'lib/search/stem.ts', ''],
  ['the order of the languages', 'lib/domain/locale.ts', "export const locales = ['da', 'nb', 'sv'];"],
  ['the stemmer', 'package-lock.json', '{"@orama/stemmers":"4.0.0"}'],
])('nothing holds that was remembered before %s came', (_, file, text) => {
  const before = makerHash(project);
  put(file, text);
  expect(makerHash(project)).not.toBe(before);
});

test('other code changes nothing, nor does another place', () => {
  const before = makerHash(project);
  put('lib/server/host.ts', '// changed');
  expect(makerHash(project)).toBe(before);
  const copy = `${project}-copy`;
  cpSync(project, copy, { recursive: true });
  expect(makerHash(copy)).toBe(before);
  rmSync(copy, { recursive: true });
});

test('the project has a maker', () => {
  expect(makerHash()).toMatch(/^[0-9a-f]{64}$/);
  expect(makerHash()).not.toBe(makerHash(project));
});
