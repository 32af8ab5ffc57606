import type { Page } from '@playwright/test';
import { expect, test } from '../site/test';
import { thisSite } from '../site/this-site';

/** A case with a portrait, of which there is a Swedish and a Norwegian text. */
const slug = thisSite().index.cases.find(
  ({ texts, figures }) => texts.sv && texts.nb && figures.length > 0,
)?.slug;

/** Names under which portraits take part in a view transition. */
function names(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-vt]')]
      .map((element) => getComputedStyle(element).viewTransitionName)
      .filter((name) => name !== 'none'),
  );
}

/** Makes each document tell whether it came in by a view transition. */
async function noteTransitions(page: Page): Promise<void> {
  await page.addInitScript(() => {
    addEventListener('pagereveal', (event) => {
      document.documentElement.dataset.arrival = event.viewTransition ? 'transition' : 'plain';
    });
  });
}

test('in a list only the card in use is named, so that only its portrait moves', async ({ page }) => {
  await page.goto('/sv/case');
  const cards = page.locator('article.card:has([data-vt])');
  expect(await cards.count()).toBeGreaterThan(2);
  expect(await names(page)).toEqual([]);
  for (const card of await cards.all()) {
    const name = await card.locator('[data-vt]').getAttribute('data-vt');
    await card.locator('a').first().focus();
    expect(await names(page)).toEqual([name]);
  }
  await page.locator('.wordmark').first().focus();
  expect(await names(page)).toEqual([]);
});

test('on a case only the hero is named, as its card was', async ({ page }) => {
  await page.goto(`/nb/case/${slug}`);
  expect(await page.locator('[data-vt]').count(), 'the hero and related cases').toBeGreaterThan(1);
  expect(await names(page)).toEqual([`p-${slug}`]);
});

test("the card's portrait grows into the hero's by a transition across documents", async ({ page }) => {
  await noteTransitions(page);
  await page.goto('/sv/case');
  await expect(page.locator('html')).toHaveAttribute('data-arrival', 'plain');
  await page.locator(`article.card a[href="/sv/case/${slug}"]`).click();
  await expect(page.locator('html')).toHaveAttribute('data-arrival', 'transition');
});

test('nothing moves for those who asked for it', async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await noteTransitions(page);
  await page.goto('/sv/case');
  const card = page.locator('article.card').first();
  await card.hover();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  await page.locator(`article.card a[href="/sv/case/${slug}"]`).click();
  await expect(page).toHaveURL(`${site.address}/sv/case/${slug}`);
  await expect(page.locator('html')).toHaveAttribute('data-arrival', 'plain');
});
