import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeFingerprint } from '../../lib/cli/fingerprint';

let project: string;
let content: string;

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'casebok-fingerprint-'));
  content = path.join(project, 'content');
  write('app/page.tsx', 'page');
  write('content/cases/x/sv.md', 'text');
  write('public/_casebok/site/a.js', 'made');
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

function write(file: string, text: string): void {
  const place = path.join(project, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, text);
}

function take(before?: ReturnType<typeof takeFingerprint>, env: Record<string, string> = {}) {
  return takeFingerprint(project, content, before?.files, env);
}

test('stays the same for the same content, however old the files look', () => {
  const before = take();
  expect(Object.keys(before.files)).toHaveLength(2);
  utimesSync(path.join(content, 'cases/x/sv.md'), 1, 1);
  write('public/_casebok/site/a.js', 'made anew');
  write('content/.DS_Store', 'x');
  const { project: code, content: text } = take(before);
  expect([code, text]).toEqual([before.project, before.content]);
});

test('content and code change apart', () => {
  const before = take();
  write('content/cases/x/sv.md', 'tent');
  const after = take(before);
  expect(after.project).toBe(before.project);
  expect(after.content).not.toBe(before.content);
  write('app/page.tsx', 'egap');
  expect(take(after).project).not.toBe(after.project);
  expect(take(after).content).toBe(after.content);
});

test('a new, moved or deleted file is a change', () => {
  const before = take();
  write('content/cases/y/sv.md', 'text');
  const more = take(before);
  expect(more.content).not.toBe(before.content);
  rmSync(path.join(content, 'cases/x'), { recursive: true });
  expect(take(more).content).not.toBe(more.content);
  expect(take(more).content).not.toBe(before.content);
});

test('settings count, but not those that no page depends on', () => {
  const before = take();
  const none = {
    CASEBOK_BROWSER: '/x',
    CASEBOK_TEST_PORT: '1',
    CASEBOK_LANG: 'nb',
    CASEBOK_TODAY: '2030-01-01',
  };
  expect(take(before, { ...none, HOME: '/y' }).project).toBe(before.project);
  expect(take(before, { NEXT_PUBLIC_X: '1' }).project).not.toBe(before.project);
  expect(take(before, { CASEBOK_AREA: 'x' }).project).not.toBe(before.project);
});

test('a content folder counts as what it is, not as it was given', () => {
  const before = take();
  for (const given of ['content', './content', content])
    expect(take(before, { CASEBOK_CONTENT: given })).toEqual(before);
  const other = path.join(project, 'other');
  write('other/cases/x/sv.md', 'text');
  expect(takeFingerprint(project, other, {}, {}).content).not.toBe(before.content);
});
