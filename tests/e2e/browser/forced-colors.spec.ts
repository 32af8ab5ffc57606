import type { Locator } from '@playwright/test';
import { expect, test } from '../site/test';

test.use({ contextOptions: { forcedColors: 'active' } });

/** What tells a choice from the others where the system chooses the colours. */
const lookOf = (link: Locator) =>
  link.evaluate((element) => {
    const { backgroundColor, borderBottomColor } = getComputedStyle(element);
    return `${backgroundColor} ${borderBottomColor}`;
  });

test('what is chosen differs from what is not, in colours that the system chooses', async ({ page }) => {
  for (const width of [390, 1100]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/sv/case?land=SE');
    const lists = ['.site-nav', '.sort', ...(width < 500 ? ['.facet:has(#land-)'] : ['.languages'])];
    for (const list of lists) {
      const links = page.locator(list).getByRole('link');
      const chosen = links.and(page.locator('[aria-current]'));
      const other = links.and(page.locator(':not([aria-current])')).first();
      await expect(chosen, list).toHaveCount(1);
      expect(await lookOf(chosen), `${list} at ${width} px`).not.toBe(await lookOf(other));
    }
  }
});
