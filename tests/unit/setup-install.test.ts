import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isInstalled } from '../../lib/cli/setup/install.mjs';

let project: string;

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'casebok-install-'));
  writeLock({
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
  });
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

function writeLock(packages: object): void {
  writeFileSync(
    path.join(project, 'package-lock.json'),
    JSON.stringify({ packages: { '': { name: 'x' }, ...packages } }),
  );
}

/** What npm leaves behind at the end of an installation. */
function writeRecord(packages: object): void {
  mkdirSync(path.join(project, 'node_modules'), { recursive: true });
  writeFileSync(path.join(project, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
}

test('nothing is installed in a fresh clone, nor after an installation that was cut short', () => {
  expect(isInstalled(project)).toBe(false);
  mkdirSync(path.join(project, 'node_modules'));
  expect(isInstalled(project)).toBe(false);
});

test('an installation made by hand counts, without the packages of other platforms', () => {
  writeRecord({ 'node_modules/a': { version: '1.0.0' } });
  expect(isInstalled(project)).toBe(true);
});

test('a package that is missing or of another version does not', () => {
  writeRecord({ 'node_modules/b': { version: '2.0.0' } });
  expect(isInstalled(project)).toBe(false);
  writeRecord({ 'node_modules/a': { version: '1.0.1' } });
  expect(isInstalled(project)).toBe(false);
});

test('a lock file that has changed asks for an installation', () => {
  writeRecord({ 'node_modules/a': { version: '1.0.0' } });
  expect(isInstalled(project)).toBe(true);
  writeLock({ 'node_modules/a': { version: '1.1.0' } });
  expect(isInstalled(project)).toBe(false);
});

test('the lock file names the packages of every platform, without which npm ci refuses to install', () => {
  const { packages }: { packages: Record<string, { optionalDependencies?: Record<string, string> }> } =
    JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${place}/node_modules/${name}`],
    ),
  );
  // npm leaves out what its registry does not have: copy the entry of a sibling, without `integrity`.
  expect(missing).toEqual([]);
});
