import { listAddress } from '@/lib/results/result-address';
import { ask, dialogOf, placeOf } from '../site/search';
import { expect, test } from '../site/test';

const start = '/sv/case/chefsdag-460-chefer';

test.describe('keys', () => {
  test('arrows, Home and End reach options while focus stays in the field', async ({ page }) => {
    await page.goto(start);
    const { field, options, reached } = await ask(page, 'chefer');
    const count = await options.count();
    expect(count).toBeGreaterThan(1);
    const reaches = async (key: string, position: number) => {
      await page.keyboard.press(key);
      const option = options.nth(position);
      await expect(reached).toHaveCount(1);
      await expect(option).toHaveAttribute('aria-selected', 'true');
      await expect(field).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? '');
      await expect(option).toBeInViewport();
    };
    await page.keyboard.press('Home');
    await expect(reached).toHaveCount(0);
    await reaches('ArrowDown', 0);
    await reaches('ArrowDown', 1);
    await reaches('End', count - 1);
    await reaches('Home', 0);
    await page.keyboard.press('ArrowUp');
    await expect(reached).toHaveCount(0);
    await reaches('ArrowUp', count - 1);
    await expect(field).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(reached).toHaveCount(0);
  });

  test('Enter on an option lands on the section; back brings the dialog as it was', async ({ page }) => {
    await page.goto('/sv/om');
    const { field, reached } = await ask(page, 'runda bord');
    await page.keyboard.press('ArrowDown');
    const address = (await reached.getAttribute('href')) ?? '';
    expect(address).toContain('#');
    await page.keyboard.press('Enter');
    await expect.poll(() => decodeURIComponent(placeOf(page))).toBe(decodeURIComponent(address));
    await expect(page.locator(`[id="${decodeURIComponent(address.split('#')[1] ?? '')}"]`)).toBeInViewport();
    await page.goBack();
    await expect(page).toHaveURL(/\/sv\/om$/);
    await expect(field).toHaveValue('runda bord');
    await expect(dialogOf(page).options.first()).toBeVisible();
  });

  test('a section of the page itself: the dialog closes and the section is there', async ({ page }) => {
    await page.goto('/sv/om');
    const { options } = await ask(page, 'runda bord');
    const address = (await options.first().getAttribute('href')) ?? '';
    await page.goto(address.split('#')[0] ?? '');
    const again = await ask(page, 'runda bord');
    await again.root.locator(`a[href="${address}"]`).click();
    await expect(again.root).toHaveCount(0);
    await expect(page.locator(`[id="${address.split('#')[1]}"]`)).toBeInViewport();
  });

  test('Enter without an option leads to the list with everything; Escape after back leaves nothing behind', async ({
    page,
  }) => {
    await page.goto('/sv/om');
    const { root } = await ask(page, 'chefer');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/sv\/case\?q=chefer$/);
    await page.goBack();
    await expect(root).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(root).toHaveCount(0);
    await page.reload();
    await page.waitForLoadState('networkidle');
    await expect(root).toHaveCount(0);
  });

  test('Tab goes through the dialog and stays in it', async ({ page }) => {
    await page.goto(start);
    const { root } = await ask(page, 'chefer');
    const seen: string[] = [];
    for (let step = 0; step < 3; step++) {
      await page.keyboard.press('Tab');
      seen.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ''));
    }
    expect(seen.slice(0, 2)).toEqual(['Stäng', expect.stringMatching(/^Visa alla \d+ träffar$/)]);
    await expect(root.getByRole('checkbox')).toBeFocused();
  });
});

test.describe('by the keyboard alone, from the top of a page', () => {
  for (const [locale, query] of [
    ['sv', 'äldreomsorg'],
    ['nb', 'eldreomsorg'],
    ['da', 'ældrepleje'],
  ] as const) {
    test(`${locale}: to the field, to a hit, to its section, and back`, async ({ page }) => {
      await page.goto(`/${locale}/om`);
      await page.evaluate(() => customElements.whenDefined('site-search').then(() => undefined));
      const header = page.getByRole('banner').getByRole('searchbox');
      for (let stops = 0; stops < 15; stops++) {
        if (await header.evaluate((field) => field === document.activeElement)) break;
        await page.keyboard.press('Tab');
      }
      await expect(header).toBeFocused();
      const { root, field, reached } = dialogOf(page);
      await page.keyboard.type(query, { delay: 30 });
      await expect(field).toHaveValue(query);
      await expect(root.locator('.search-all')).toHaveAttribute('href', listAddress(locale, query));
      await page.keyboard.press('ArrowDown');
      await expect(reached).toHaveAttribute('href', /baerum-omorganisation/);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/case\/baerum-omorganisation/);
      await page.goBack();
      await expect(field).toHaveValue(query);
      await expect(field).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(header).toBeFocused();
      await page.keyboard.press('Tab');
      await expect(header).not.toBeFocused();
    });
  }
});
