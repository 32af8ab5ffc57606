import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { samplePages } from '../site/page-types';
import { expect, test } from '../site/test';
import { thisSite } from '../site/this-site';

const samples = samplePages(thisSite().index);
const types = [...new Set(samples.map(({ type }) => type))];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// Up to twenty looks of a second each, on a machine that may be slow.
test.describe.configure({ timeout: 120_000 });

/** One run of axe. The documents have no frames, so it needs no second page to put results together. */
function analyze(page: Page) {
  return new AxeBuilder({ page })
    .options({ runOnly: tags, resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze();
}

/** Looks at a page in light and dark, on a phone and on a desk. */
async function faultsOf(page: Page, address: string): Promise<string[]> {
  const faults: string[] = [];
  await page.goto(address);
  expect(await page.locator('iframe, frame').count()).toBe(0);
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { passes, violations } = await analyze(page);
      expect(passes.length, `${address}: rules that were tried`).toBeGreaterThan(20);
      expect(passes.map(({ id }) => id)).toEqual(
        expect.arrayContaining(['color-contrast', 'html-has-lang', 'link-name']),
      );
      faults.push(
        ...violations.flatMap(({ id, nodes }) =>
          nodes.map(
            ({ html, failureSummary }) =>
              `${address} ${colorScheme} ${width}: ${id} ${html.slice(0, 160)} ${failureSummary}`,
          ),
        ),
      );
    }
  }
  return faults;
}

for (const type of types) {
  test(`${type}: axe finds nothing in any language, light or dark, narrow or wide`, async ({ page }) => {
    for (const { path } of samples.filter((sample) => sample.type === type)) {
      expect(await faultsOf(page, path)).toEqual([]);
    }
  });
}

for (const locale of ['sv', 'nb', 'da']) {
  test(`${locale}: nor in withdrawn pages, long lists, and cases with all there can be`, async ({
    page,
    people,
  }) => {
    for (const path of [
      'case/tilbaketrukket',
      'case/fullt-hus',
      'case?side=2',
      'nytt/torgpris',
      'person/astrid-ansatt',
    ]) {
      expect(await faultsOf(page, `${people.address}/${locale}/${path}`)).toEqual([]);
    }
  });
}

test('axe would notice: grey words, a picture without words, a link without a name', async ({ page }) => {
  await page.goto('/sv');
  await page.evaluate(() => {
    document
      .querySelector('main')
      ?.insertAdjacentHTML('beforeend', '<img src="/icon.svg"><a href="/sv"></a><p id="grey">grå text</p>');
    const grey = document.querySelector<HTMLElement>('#grey');
    if (grey) grey.style.color = '#ccc';
  });
  const { violations } = await analyze(page);
  expect(violations.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['color-contrast', 'image-alt', 'link-name']),
  );
});
