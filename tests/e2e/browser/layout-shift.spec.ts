import type { Page } from '@playwright/test';
import { samplePages } from '../site/page-types';
import { expect, test } from '../site/test';
import { thisSite } from '../site/this-site';
import { settled } from './watch';

const samples = samplePages(thisSite().index).filter(({ type }) =>
  ['home', 'case', 'list', 'case without portrait'].includes(type),
);

// A dozen pages, on a machine that may be slow.
test.describe.configure({ timeout: 90_000 });

declare global {
  interface Window {
    shifts: number;
  }
}

/** Adds up layout shifts from the first byte on: https://web.dev/articles/cls, without the grouping into windows. */
async function measureShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.shifts = 0;
    new PerformanceObserver((list) => {
      // TypeScript knows no LayoutShift yet.
      for (const entry of list.getEntries())
        window.shifts += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Two frames after everything has come, a shift has been drawn and told. */
function afterDrawing(page: Page): Promise<number> {
  return page.evaluate(async () => {
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
    return window.shifts;
  });
}

for (const [width, height] of [
  [390, 844],
  [1440, 900],
] as const) {
  test(`nothing jumps while a page loads, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await measureShifts(page);
    expect(samples.length).toBeGreaterThan(10);
    for (const { path } of samples) {
      await page.goto(path);
      await settled(page);
      await page.mouse.wheel(0, 100_000);
      expect(await afterDrawing(page), path).toBe(0);
    }
  });
}

test('nothing jumps when fonts come late: the page stays in its first letters', async ({ page }) => {
  await measureShifts(page);
  for (const { path } of samples.filter(({ locale }) => locale === 'sv')) {
    let letFontsCome = () => {};
    const fontsMayCome = new Promise<void>((resolve) => {
      letFontsCome = resolve;
    });
    await page.route('**/*.woff2', async (route) => {
      await fontsMayCome;
      await route.continue();
    });
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    await expect
      .poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length))
      .toBe(1);
    const before = await page.evaluate(() => document.querySelector('h1')?.getBoundingClientRect().toJSON());
    letFontsCome();
    await settled(page);
    expect(await afterDrawing(page), path).toBe(0);
    expect(
      await page.evaluate(() => document.querySelector('h1')?.getBoundingClientRect().toJSON()),
      path,
    ).toEqual(before);
    await page.unroute('**/*.woff2');
  }
});

test('a jump would be noticed', async ({ page }) => {
  await measureShifts(page);
  await page.goto('/sv');
  await settled(page);
  expect(await afterDrawing(page)).toBe(0);
  await page.evaluate(() => document.body.insertAdjacentHTML('afterbegin', '<p>Ny<br>rad<br>överst</p>'));
  await expect.poll(() => page.evaluate(() => window.shifts)).toBeGreaterThan(0.01);
});
