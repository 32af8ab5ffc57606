import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { run } from './setup/process.mjs';
import { Stop } from './setup/stop.mjs';

const installSeconds = 300;
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];

const defaultPlaces: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .map((folder) => path.join(folder, 'Google/Chrome/Application/chrome.exe')),
};

/** Flags that keep the browser to its job: no services of its own, no network but the site. */
export const launchArgs = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium's sandbox refuses to run as root, which is what most build machines are.
  ...(isRoot() ? ['--no-sandbox'] : []),
];

/**
 * Finds a browser that starts, or gets one: `CASEBOK_BROWSER`, the system's, Playwright's if it has been
 * downloaded, Playwright's download, Debian's package.
 * @returns path of the browser; empty for Playwright's own
 * @throws Stop when none can be had
 */
export async function obtainBrowser(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  if (env.CASEBOK_BROWSER) {
    if (await canLaunch(env.CASEBOK_BROWSER)) return env.CASEBOK_BROWSER;
    throw new Stop(`CASEBOK_BROWSER is ${env.CASEBOK_BROWSER}, but that does not start as a browser.`);
  }
  for (const place of systemBrowsers(env)) if (await canLaunch(place)) return place;
  if (await canLaunch('')) return '';

  console.log('No Chromium or Chrome here: downloading one (playwright install chromium) …');
  const cli = 'node_modules/@playwright/test/cli.js';
  await run(process.execPath, [cli, 'install', 'chromium'], { seconds: installSeconds });
  if (await canLaunch('')) return '';

  if (isRoot() && isDebian()) {
    console.log(
      'That gave no browser that starts: installing the package of Debian (apt-get install chromium) …',
    );
    const quiet = { seconds: installSeconds, env: { DEBIAN_FRONTEND: 'noninteractive' } };
    await run('apt-get', ['update'], quiet);
    await run('apt-get', ['install', '-y', 'chromium'], quiet);
    for (const place of systemBrowsers(env)) if (await canLaunch(place)) return place;
  }
  throw new Stop(
    'The browser tests need Chromium or Chrome; none was found and none could be downloaded.\n' +
      'Install one, or name one: CASEBOK_BROWSER=/path/to/chrome npm test',
  );
}

function systemBrowsers(env: NodeJS.ProcessEnv): string[] {
  const onPath = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const places = names.flatMap((name) => onPath.map((folder) => path.join(folder, name)));
  return [...places, ...(defaultPlaces[process.platform] ?? [])].filter((place) => existsSync(place));
}

/** The only proof: a found file may be a stub that asks for a package, or lack a library. */
async function canLaunch(executablePath: string): Promise<boolean> {
  try {
    const browser = await chromium.launch({
      executablePath: executablePath || undefined,
      args: launchArgs,
      timeout: 30_000,
    });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Debian itself: on Ubuntu the package of this name only points to another store. */
function isDebian(): boolean {
  const file = '/etc/os-release';
  return existsSync(file) && /^ID=debian$/m.test(readFileSync(file, 'utf8'));
}
