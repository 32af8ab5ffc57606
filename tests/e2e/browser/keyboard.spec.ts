import type { Page } from '@playwright/test';
import { samplePages } from '../site/page-types';
import { expect, test } from '../site/test';
import { thisSite } from '../site/this-site';

const samples = samplePages(thisSite().index);
const types = [...new Set(samples.map(({ type }) => type))];

/** Where focus is after a step. */
interface Stop {
  name: string;
  /** Drawn around the element, or around what it stands for (a card), and not there without focus. */
  isMarked: boolean;
  isInView: boolean;
}

/** Notes how everything that can have focus looks without it; lists it in the order of the document. */
function rememberLooks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const drawn = (element: Element) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
      const outline =
        outlineStyle === 'none' || outlineWidth === '0px' ? 'none' : `${outlineWidth} ${outlineColor}`;
      return outline === 'none' && boxShadow === 'none' ? '' : `${outline} ${boxShadow}`;
    };
    const around = (element: Element) => {
      const chain: Element[] = [];
      for (
        let one: Element | null = element;
        one && one !== document.body && one.tagName !== 'MAIN';
        one = one.parentElement
      )
        chain.push(one);
      return chain.map(drawn);
    };
    const name = (element: Element) =>
      `${element.getAttribute('href') ?? element.tagName} "${element.textContent?.trim().slice(0, 40)}"`;
    const all = [
      ...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
    ].filter((element) => element.checkVisibility());
    const before = new Map(all.map((element) => [element, around(element)]));
    const stop = (): Stop => {
      const element = document.activeElement ?? document.body;
      const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
      const looks = before.get(element) ?? [];
      return {
        name: name(element),
        isMarked: around(element).some((look, at) => look !== '' && look !== looks[at]),
        isInView:
          width > 0 && height > 0 && top < innerHeight && bottom > 0 && left < innerWidth && right > 0,
      };
    };
    Object.assign(window, { stop });
    return all.map(name);
  });
}

for (const type of types) {
  test(`${type}: the Tab key reaches everything in order, and focus is always seen`, async ({ page }) => {
    for (const { path } of samples.filter((sample) => sample.type === type)) {
      await page.goto(path);
      const expected = await rememberLooks(page);
      expect(expected.length, path).toBeGreaterThan(15);
      expect(expected[0], path).toMatch(/^#main /);
      const stops: Stop[] = [];
      for (const _ of expected) {
        await page.keyboard.press('Tab');
        stops.push(await page.evaluate<Stop>('stop()'));
      }
      expect(
        stops.map(({ name }) => name),
        path,
      ).toEqual(expected);
      expect(
        stops.filter(({ isMarked, isInView }) => !isMarked || !isInView),
        path,
      ).toEqual([]);
    }
  });
}

for (const type of types) {
  test(`${type}: the first Tab shows the link that skips to the content, and Enter goes there`, async ({
    page,
  }) => {
    for (const { path } of samples.filter((sample) => sample.type === type)) {
      await page.goto(path);
      const skip = page.locator('.skip-link');
      await expect(skip, path).not.toBeInViewport();
      await page.keyboard.press('Tab');
      await expect(skip, path).toBeFocused();
      await expect(skip, path).toBeInViewport({ ratio: 1 });
      await page.keyboard.press('Enter');
      await expect(page.locator('main'), path).toBeFocused();
      await page.keyboard.press('Tab');
      const isInside = await page.evaluate(() =>
        document.querySelector('main')?.contains(document.activeElement),
      );
      expect(isInside, `${path}: the next Tab goes on inside`).toBe(true);
    }
  });
}

test('a table that scrolls and footnotes are reached too', async ({ page, people }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`${people.address}/nb/case/fullt-hus`);
  const expected = await rememberLooks(page);
  expect(expected.filter((name) => /^SECTION|#not-1 |#notref-1 /.test(name)).length).toBeGreaterThanOrEqual(
    3,
  );
  const stops: Stop[] = [];
  for (const _ of expected) {
    await page.keyboard.press('Tab');
    stops.push(await page.evaluate<Stop>('stop()'));
  }
  expect(stops.map(({ name }) => name)).toEqual(expected);
  expect(stops.filter(({ isMarked, isInView }) => !isMarked || !isInView)).toEqual([]);
});
