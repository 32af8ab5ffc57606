import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { launchArgs, obtainBrowser } from '@/lib/cli/browser';
import { href, routes } from '@/lib/domain/route';
import { startServer } from '../load/server-process';
import type { BenchSite } from './bench-site';
import { ensureBuilt } from './build';
import { type Figure, type How, median } from './figure';
import { servePlainFiles } from './plain-files';

const pairs = { usual: 9, quick: 2 };

/** A phone on the network that Lighthouse simulates: 1.6 Mbit/s down, 0.75 up, 150 ms. */
const network = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true };

interface View {
  /** Largest Contentful Paint, ms after the request. */
  lcp: number;
  /** Cumulative Layout Shift. */
  cls: number;
  /** Bytes over the wire, headers included. */
  bytes: number;
}

/**
 * The first view of pages in Chromium, beside the same bytes from a server that only hands out files. The two are
 * looked at in turn, so that what else the machine does falls on both.
 */
export async function benchView(site: BenchSite, { isQuick, progress }: How): Promise<Figure[]> {
  const count = isQuick ? pairs.quick : pairs.usual;
  progress('view: building');
  await ensureBuilt(site);
  const server = await startServer(site.env);
  const origin = `http://127.0.0.1:${server.port}`;
  const plain = await servePlainFiles(origin);
  const browser = await chromium.launch({
    executablePath: (await obtainBrowser()) || undefined,
    args: launchArgs,
  });
  try {
    const figures: Figure[] = [];
    for (const [name, path] of Object.entries(pagesOf(site))) {
      const views: { ours: View; theirs: View }[] = [];
      // The first pair warms up: the plain server fetches, the browser compiles.
      for (let pair = 0; pair <= count; pair++) {
        progress(`view: ${name}, pair ${pair} of ${count}`);
        const first = await look(browser, pair % 2 ? origin : plain.origin, path);
        const second = await look(browser, pair % 2 ? plain.origin : origin, path);
        if (pair > 0)
          views.push(pair % 2 ? { ours: first, theirs: second } : { ours: second, theirs: first });
      }
      figures.push(...figuresOf(name, views));
    }
    return figures;
  } finally {
    await browser.close();
    await plain.close();
    await server.stop();
  }
}

function pagesOf({ library }: BenchSite): Record<string, string> {
  const [one] = library.cases;
  const locale = one?.original ?? 'sv';
  return {
    'start page': href('sv', routes.home()),
    'list of cases': href('sv', routes.cases()),
    'a case': href(locale, routes.case(one?.slug ?? '')),
  };
}

function figuresOf(name: string, views: readonly { ours: View; theirs: View }[]): Figure[] {
  const ratios = views.map(({ ours, theirs }) => ours.lcp / theirs.lcp);
  return [
    { what: `${name}: LCP`, value: median(views.map(({ ours }) => ours.lcp)), unit: 'ms' },
    {
      what: `${name}: LCP of the plain file`,
      value: median(views.map(({ theirs }) => theirs.lcp)),
      unit: 'ms',
    },
    {
      what: `${name}: LCP, ours / plain (median of ${views.length} pairs)`,
      value: median(ratios),
      unit: 'ratio',
      runs: ratios,
      aim: { most: 1.1 },
    },
    {
      what: `${name}: CLS`,
      value: median(views.map(({ ours }) => ours.cls)),
      unit: 'ratio',
      aim: { most: 0.1 },
    },
    { what: `${name}: all bytes`, value: median(views.map(({ ours }) => ours.bytes)), unit: 'bytes' },
    {
      what: `${name}: all bytes of the plain file`,
      value: median(views.map(({ theirs }) => theirs.bytes)),
      unit: 'bytes',
    },
  ];
}

/** A visitor who has never been here. */
async function look(browser: Browser, origin: string, path: string): Promise<View> {
  const context = await browser.newContext(phone);
  try {
    return await measureIn(context, origin + path);
  } finally {
    await context.close();
  }
}

async function measureIn(context: BrowserContext, address: string): Promise<View> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', network);
  let bytes = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.addInitScript(observe);
  const answer = await page.goto(address, { waitUntil: 'networkidle' });
  if (answer?.status() !== 200) throw new Error(`${address}: ${answer?.status()}`);
  const { lcp, cls } = await page.evaluate(() => (window as unknown as { seen: Omit<View, 'bytes'> }).seen);
  if (!(lcp > 0)) throw new Error(`${address}: Chromium tells no LCP.`);
  return { lcp, cls, bytes };
}

/** Runs in the page. */
function observe(): void {
  const seen = { lcp: 0, cls: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.lcp = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    // The type of this entry is not among TypeScript's.
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[])
      if (!entry.hadRecentInput) seen.cls += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}
