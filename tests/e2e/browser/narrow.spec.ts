import type { Page } from '@playwright/test';
import { samplePages } from '../site/page-types';
import { expect, test } from '../site/test';
import { thisSite } from '../site/this-site';

const samples = samplePages(thisSite().index);
const types = [...new Set(samples.map(({ type }) => type))];

/** What makes a reader scroll sideways, or is cut off at the edge of a box. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const elements = [...document.body.querySelectorAll<HTMLElement>('*')];
    const told = (element: Element) =>
      `<${element.tagName.toLowerCase()}> "${element.textContent?.slice(0, 40)}"`;
    // The innermost elements are the cause, what is around them follows.
    const isWide = (element: Element) => element.getBoundingClientRect().right > clientWidth + 1;
    const wide = elements.filter((element) => isWide(element) && ![...element.children].some(isWide));
    const cut = elements.filter(
      (element) =>
        /hidden|clip/.test(getComputedStyle(element).overflowX) &&
        element.textContent &&
        element.clientWidth > 1 &&
        (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1),
    );
    return [
      ...(scrollWidth > clientWidth ? [`${scrollWidth} px wide`, ...wide.slice(0, 5).map(told)] : []),
      ...cut.map((element) => `${told(element)} is cut off`),
    ];
  });
}

for (const type of types) {
  test(`${type}: no sideways scrolling and nothing cut off at 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const { path } of samples.filter((sample) => sample.type === type)) {
      await page.goto(path);
      expect(await page.evaluate(() => innerWidth)).toBe(320);
      expect(await overflowing(page), path).toEqual([]);
    }
  });
}

for (const type of types) {
  test(`${type}: no sideways scrolling at 320 px with letters twice as large`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const { path } of samples.filter((sample) => sample.type === type)) {
      await page.goto(path);
      const before = await page.evaluate(() => document.body.scrollHeight);
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      const { width, height } = await page.evaluate(() => ({
        width: document.documentElement.scrollWidth,
        height: document.body.scrollHeight,
      }));
      expect(height, path).toBeGreaterThan(before * 1.3);
      expect(width, path).toBe(320);
    }
  });
}

test('a wide table, a picture, footnotes and an error page fit too', async ({ page, people }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [
    '/nb/case/fullt-hus',
    '/sv/case/fullt-hus',
    '/da/case/fullt-hus',
    '/nb/case/tilbaketrukket',
    '/sv/case?side=2',
    '/nb/nytt/torgpris',
  ]) {
    await page.goto(people.address + path);
    expect(await overflowing(page), path).toEqual([]);
  }
});

test('what is too wide is noticed', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/sv');
  expect(await overflowing(page)).toEqual([]);
  await page.locator('h1').evaluate((heading: HTMLElement) => {
    heading.style.whiteSpace = 'nowrap';
    heading.append(' – en rubrik som är mycket längre än vad en smal skärm är bred');
  });
  expect((await overflowing(page))[0]).toMatch(/^\d{4} px wide$/);
});
