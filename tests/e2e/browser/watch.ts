import type { Page } from '@playwright/test';

/** What a page did besides being shown. */
export interface Watch {
  /** Addresses of other hosts that it asked for. */
  outside: string[];
  /** Errors and warnings in the console, uncaught errors, broken rules of the CSP, requests that failed. */
  complaints: string[];
  /** Everything it asked for of this site. */
  own: string[];
}

/** Watches a page from its first byte. What it asks of other hosts is noted and not fetched. */
export async function watch(page: Page, address: string): Promise<Watch> {
  const seen: Watch = { outside: [], complaints: [], own: [] };
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, lineNumber }) =>
      console.error(`CSP: ${violatedDirective} forbids ${blockedURI} (line ${lineNumber})`),
    );
  });
  await page.context().route('**/*', (route) => {
    const url = route.request().url();
    if (new URL(url).origin === address) {
      seen.own.push(url);
      return route.continue();
    }
    seen.outside.push(url);
    return route.abort();
  });
  page.on('pageerror', (error) => seen.complaints.push(String(error)));
  page.on('requestfailed', (request) => {
    // A page that is left stops loading its icon.
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED') seen.complaints.push(`${reason}: ${request.url()}`);
  });
  page.on('console', (message) => {
    // The browser tells of a document's own 404 too; that is what was asked for.
    const isOwnStatus = /status of (?:404|410)/.test(message.text()) && message.location().url === page.url();
    if (/error|warning|assert/.test(message.type()) && !isOwnStatus) seen.complaints.push(message.text());
  });
  return seen;
}

/** Waits until everything has come that the page shows at first: scripts, islands, fonts. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(['way-back', 'reading-position'].map((name) => customElements.whenDefined(name)));
  });
}
