// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { withLock } from './lock.mjs';
import { run } from './process.mjs';
import { Stop } from './stop.mjs';

/**
 * Installs the dependencies with `npm ci` unless those of the lock file are there.
 * @param {string} project
 */
export async function install(project) {
  if (isInstalled(project)) return;
  const waiting = (/** @type {number} */ pid) =>
    console.log(`Process ${pid} is installing; waiting for it …`);
  await withLock(
    path.join(project, '.casebok', 'install-lock'),
    async () => {
      if (!isInstalled(project)) await installNow(project);
    },
    waiting,
  );
}

/** @param {string} project */
async function installNow(project) {
  console.log('Installing what Casebok is built with (npm ci) …');
  // npm names its own program to its scripts; without it, what the PATH has.
  const npm = process.env.npm_execpath;
  // `--include=dev`: the build needs them even where NODE_ENV is production.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = npm ? await run(process.execPath, [npm, ...args]) : await run('npm', args);
  if (code !== 0) {
    throw new Stop(
      `npm ci failed with exit code ${code}; what it says stands above. Nothing was built.\n` +
        'Usually it is the network: check the connection and run the command again.',
    );
  }
  writeFileSync(stampFile(project), stampFor(project));
}

/**
 * True when `node_modules` holds what the lock file asks for: by our stamp, or, where somebody ran
 * `npm install` by hand, by npm's own record.
 * @param {string} project
 */
export function isInstalled(project) {
  const stamp = stampFile(project);
  if (!existsSync(path.dirname(stamp))) return false;
  const expected = stampFor(project);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === expected) return true;
  if (!hasLockedPackages(project)) return false;
  writeFileSync(stamp, expected);
  return true;
}

/** @param {string} project */
function stampFile(project) {
  return path.join(project, 'node_modules', '.casebok-installed');
}

/** Packages with compiled parts differ by platform, so a folder copied from another machine is not good.
 * @param {string} project */
function stampFor(project) {
  const lock = readFileSync(path.join(project, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch}\n`;
}

/** @param {string} project */
function hasLockedPackages(project) {
  const record = path.join(project, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = packagesIn(record);
  return Object.entries(packagesIn(path.join(project, 'package-lock.json'))).every(([name, wanted]) => {
    const found = installed[name];
    // '' is the project itself; optional packages are mostly those of other platforms.
    return name === '' || (found ? found.version === wanted.version : wanted.optional);
  });
}

/**
 * @param {string} file a lock file of npm, or the record npm keeps in `node_modules`
 * @returns {Record<string, { version: string, optional?: boolean }>}
 */
function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
