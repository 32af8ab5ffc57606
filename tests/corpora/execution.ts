import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { launchArgs, obtainBrowser } from '@/lib/cli/browser';

/** Long enough for handlers of what fails to load and for timers that are set at once. */
const settle = 40;

/** A document to look at. */
export interface Visit {
  id: string;
  url: string;
  /** What is done on the page once it has come to rest. */
  act?: (page: Page) => Promise<void>;
}

export interface Watched {
  id: string;
  /** How something ran, or what was asked for elsewhere; empty where nothing happened. */
  signs: string[];
}

/** Starts Chromium for the duration of some work. */
export async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({
    executablePath: (await obtainBrowser()) || undefined,
    args: launchArgs,
  });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/**
 * Opens documents one after another, each alone in its page, without a Content-Security-Policy, and provokes whatever
 * waits for a reader's hand. A script that runs is seen by what it calls, throws, prints or loads.
 * @param answer gives the documents that no server gives; any other address outside `origin` is refused
 */
export async function watch(
  browser: Browser,
  visits: readonly Visit[],
  { origin, answer }: { origin: string; answer?: (url: string) => string | undefined },
  tell: (done: number) => void,
): Promise<Watched[]> {
  const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block' });
  const watched: Watched[] = [];
  let signs: string[] = [];
  await prepare(context, origin, answer, (sign) => signs.push(sign));
  let page = await openPage(context, (sign) => signs.push(sign));
  for (const { id, url, act } of visits) {
    signs = [];
    const isWell = await visit(page, url);
    if (act) await act(page).catch((error: unknown) => signs.push(`could not be used: ${String(error)}`));
    watched.push({ id, signs: [...new Set(signs)] });
    if (!isWell) {
      // A document that does not let go: the next one gets a page of its own.
      await page.close().catch(() => {});
      page = await openPage(context, (sign) => signs.push(sign));
    }
    tell(watched.length);
  }
  await context.close();
  return watched;
}

async function prepare(
  context: BrowserContext,
  origin: string,
  answer: ((url: string) => string | undefined) | undefined,
  sign: (what: string) => void,
): Promise<void> {
  await context.exposeBinding('casebokRan', (_source, how: string) => sign(`${how} was called`));
  await context.addInitScript({ content: hook });
  await context.route('**/*', (route, request) => {
    const url = request.url();
    const body = answer?.(url);
    if (body !== undefined) return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
    if (answer === undefined && url.startsWith(origin)) return route.continue();
    if (url.startsWith(origin)) return route.fulfill({ status: 404, body: '' });
    sign(`asked for ${url.slice(0, 80)}`);
    // A foreign script would have run.
    if (request.resourceType() === 'script') sign('a foreign script was loaded');
    return route.abort();
  });
}

async function openPage(context: BrowserContext, sign: (what: string) => void): Promise<Page> {
  const page = await context.newPage();
  page.on('dialog', (dialog) => {
    sign(`${dialog.type()} was shown`);
    dialog.dismiss().catch(() => {});
  });
  page.on('pageerror', (error) => sign(`a script threw: ${error.message.slice(0, 60)}`));
  page.on('console', (message) => {
    if (!/^Failed to load resource|^\[DOM\]/.test(message.text()))
      sign(`console: ${message.text().slice(0, 60)}`);
  });
  page.on('popup', (popup) => {
    sign('a window was opened');
    popup.close().catch(() => {});
  });
  return page;
}

/** @returns false when the document would not come to rest */
async function visit(page: Page, url: string): Promise<boolean> {
  try {
    await page.goto(url, { waitUntil: 'load', timeout: 5000 });
  } catch {
    // It has led elsewhere, or a picture never came: what has run has been seen.
  }
  const within = <T>(work: Promise<T>) =>
    Promise.race([work.then(() => true), page.waitForTimeout(5000).then(() => false)]).catch(() => true);
  return (await within(page.evaluate(provoke))) && within(page.evaluate('0'));
}

/* Scripts for the page are texts: a function would bring along what the compiler puts into it. */

/** Runs in every frame before anything of its own does. */
const hook = `
for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
  window[name] = () => void window.casebokRan?.(name);
}`;

/** Runs in the document: does to every element what a reader might do, and lets it come to rest. */
const provoke = `(async () => {
  for (const element of document.querySelectorAll('*')) {
    for (const { name } of element.attributes) {
      if (/^on\\w/i.test(name)) element.dispatchEvent(new Event(name.slice(2).toLowerCase(), { bubbles: true }));
    }
    const address = element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '';
    const isScript = /^[\\s\\p{Cc}]*[a-z\\s\\p{Cc}]*script[\\s\\p{Cc}]*:/iu.test(address);
    if (isScript) element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  }
  await new Promise((resolve) => setTimeout(resolve, ${settle}));
})()`;
