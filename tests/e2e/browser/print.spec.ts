import type { Page } from '@playwright/test';
import { samplePages } from '../site/page-types';
import { expect, test } from '../site/test';
import { thisSite } from '../site/this-site';

const { index } = thisSite();
const samples = samplePages(index);
const cases = index.cases.flatMap(({ slug, texts }) =>
  Object.keys(texts).map((lang) => `/${lang}/case/${slug}`),
);

/** Sheets of A4 that a page takes. */
async function sheetsOf(page: Page): Promise<number> {
  const margin = '13mm';
  const pdf = await page.pdf({
    format: 'A4',
    margin: { top: margin, right: margin, bottom: margin, left: margin },
  });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

test('a case is a sheet to attach, a long one two: most of ours fit on one', async ({ page }) => {
  const sheets: number[] = [];
  for (const path of cases) {
    await page.goto(path);
    sheets.push(await sheetsOf(page));
  }
  expect(sheets.length).toBeGreaterThan(5);
  expect(Math.min(...sheets)).toBe(1);
  expect(Math.max(...sheets)).toBeLessThanOrEqual(2);
  expect(sheets.filter((count) => count === 1).length).toBeGreaterThan(sheets.length / 2);
});

test('on paper there is nothing to press, and everything that was to be read', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const { path, type } of samples) {
    await page.goto(path);
    await expect(page.locator('h1'), path).toBeVisible();
    for (const none of ['.site-header', '.site-footer nav', '.action', '.contents'])
      for (const element of await page.locator(none).all()) await expect(element, path).toBeHidden();
    // Dark paper is nobody's wish.
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
    const related = page.locator('.related');
    const isCase = /^case/.test(type);
    for (const element of await related.all()) await expect(element, path).toBeVisible({ visible: !isCase });
    // A curriculum vitae names the cases.
    if (type === 'person') expect(await related.locator('.card').count(), path).toBeGreaterThan(0);
  }
});
