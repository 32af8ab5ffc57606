import { locales } from '@/lib/domain/locale';
import { ui } from '@/lib/i18n/ui';
import { readCase } from '../site/records';
import { expect, test } from '../site/test';
import { thisSite } from '../site/this-site';
import { settled } from './watch';

const { index, folders } = thisSite();

for (const locale of locales) {
  test(`who comes from the ${locale} list to a neighbour's case is shown the way back`, async ({
    page,
    people,
  }) => {
    await page.goto(`${people.address}/${locale}/case?klient=region`);
    await page.locator(`article.card:not([lang=${locale}]) a`).first().click();
    await settled(page);
    await expect(page.locator('html')).not.toHaveAttribute('lang', locale);
    const way = page.locator('way-back a').filter({ visible: true });
    await expect(way).toHaveText(ui(locale).wayBack);
    await expect(way).toHaveAttribute('lang', locale);
    await way.click();
    await expect(page).toHaveURL(`${people.address}/${locale}/case`);
  });
}

test('nobody else is shown a way back', async ({ page, site }) => {
  const own = index.cases.find(({ texts }) => texts.sv);
  const path = `/sv/case/${own?.slug}`;
  const arrivals = {
    directly: undefined,
    'from the list in the same language': `${site.address}/sv/case`,
    'from another site': 'http://other.example/nb/case',
    'from a page of ours without a language': `${site.address}/`,
  };
  for (const [how, referer] of Object.entries(arrivals)) {
    await page.goto(path, { referer });
    await settled(page);
    await expect(page.locator('way-back a'), how).toHaveCount(2);
    await expect(page.locator('way-back a').filter({ visible: true }), how).toHaveCount(0);
  }
});

test('without JavaScript the language links are the way back', async ({ browser, site }) => {
  const foreign = index.cases.find(({ texts }) => texts.sv && !texts.nb);
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: site.address });
  await page.goto(`/sv/case/${foreign?.slug}`, { referer: `${site.address}/nb/case` });
  await expect(page.locator('way-back a').filter({ visible: true })).toHaveCount(0);
  await page.getByRole('link', { name: ui('nb').languageNames.nb, exact: true }).click();
  await expect(page).toHaveURL(`${site.address}/nb/case`);
  await page.close();
});

test('the table of contents marks the section being read', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const sections = (slug: string) =>
    readCase(folders, slug).texts.sv?.body.outline.filter(({ depth }) => depth === 2) ?? [];
  const [longest] = index.cases
    .map(({ slug }) => slug)
    .sort((a, b) => sections(b).length - sections(a).length);
  await page.goto(`/sv/case/${longest}`);
  await settled(page);
  const links = page.locator('.contents a');
  expect(await links.count()).toBeGreaterThan(3);
  for (const link of await links.all()) {
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'true');
    await expect(page.locator('.contents [aria-current]')).toHaveCount(1);
  }
  await page.locator('.contents a').first().click();
  await expect(links.first()).toHaveAttribute('aria-current', 'true');
});

test('a link to a footnote leads there, and back', async ({ page, people }) => {
  await page.goto(`${people.address}/nb/case/fullt-hus`);
  const reference = page.locator('a[data-footnote-ref]').nth(1);
  await reference.click();
  await expect(page.locator('.notes li').first()).toBeInViewport();
  await page.getByRole('link', { name: 'Tilbake til teksten 1-2' }).click();
  await expect(reference).toBeInViewport();
  await expect(page).toHaveURL(/#notref-1-2$/);
});
