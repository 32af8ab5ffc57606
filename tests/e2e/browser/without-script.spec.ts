import type { Page } from '@playwright/test';
import { ui } from '@/lib/i18n/ui';
import { samplePages } from '../site/page-types';
import { siblingSlugs } from '../site/people-content';
import { expect, test } from '../site/test';
import { thisSite } from '../site/this-site';
import { settled } from './watch';

const samples = samplePages(thisSite().index);
const types = [...new Set(samples.map(({ type }) => type))];

/** Everything a reader sees, and where every visible link leads. */
function shownOn(page: Page): Promise<{ text: string; links: string[] }> {
  return page.evaluate(() => ({
    // Unlike textContent, what is hidden is not in it.
    // biome-ignore lint/performance/useDomNodeTextContent: see above
    text: document.body.innerText,
    links: [...document.querySelectorAll('a')]
      .filter((link) => link.checkVisibility())
      .map((link) => `${link.textContent} → ${link.getAttribute('href')}`),
  }));
}

for (const type of types) {
  test(`${type}: without JavaScript the same words and links`, async ({ page, browser, site }) => {
    const plain = await browser.newPage({ javaScriptEnabled: false, baseURL: site.address });
    for (const { path } of samples.filter((sample) => sample.type === type)) {
      await Promise.all([page.goto(path), plain.goto(path)]);
      await settled(page);
      const [withScript, without] = await Promise.all([shownOn(page), shownOn(plain)]);
      expect(withScript.links.length, path).toBeGreaterThan(10);
      expect(without, path).toEqual(withScript);
    }
    await plain.close();
  });
}

test('without JavaScript one can choose, sort, read and change language', async ({ browser, people }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: people.address });
  await page.goto('/da');
  await page.locator('main a[href="/da/case"]').first().click();
  await page.locator('a[href="/da/case?land=NO"]').click();
  await expect(page.locator('.list-count')).toContainText(ui('da').list.count(siblingSlugs.length + 1));
  const { sort, sortBy } = ui('da').list;
  const byTitle = page.getByRole('navigation', { name: sort }).getByRole('link', { name: sortBy.titel });
  await byTitle.click();
  await expect(page).toHaveURL(/land=NO&sort=titel$/);
  await expect(byTitle).toHaveAttribute('aria-current', 'true');
  const card = page.locator('article.card[lang=sv] a').first();
  const path = await card.getAttribute('href');
  await card.click();
  await expect(page).toHaveURL(`${people.address}${path}`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
  await page.locator('header a[hreflang=da]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'da');
  await page.close();
});
