import type { Page } from '@playwright/test';
import { dialogOf, openDialog } from '../site/search';
import { expect, test } from '../site/test';

const start = '/sv/case/chefsdag-460-chefer';

test.describe('intent', () => {
  test('nothing of the search is fetched before somebody means to search', async ({ page }) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.goto(start);
    await page.waitForLoadState('networkidle');
    expect(fetched.length).toBeGreaterThan(3);
    expect(fetched.filter((url) => /search|list-page/.test(new URL(url).pathname))).toEqual([]);
    await page.getByRole('banner').getByRole('searchbox').hover();
    await expect.poll(() => fetched.some((url) => url.includes('search-dialog-'))).toBe(true);
  });

  for (const [sign, make] of [
    ['the Tab key in the field', (page: Page) => page.getByRole('banner').getByRole('searchbox').focus()],
    ['the shortcut', (page: Page) => page.keyboard.press('Control+k')],
  ] as const) {
    test(`the code comes with ${sign}, once`, async ({ page }) => {
      const fetched: string[] = [];
      page.on('request', (request) => fetched.push(request.url()));
      const code = () => fetched.filter((url) => url.includes('search-dialog-')).length;
      await page.goto(start);
      await page.evaluate(() => customElements.whenDefined('site-search').then(() => undefined));
      await page.waitForLoadState('networkidle');
      expect(code()).toBe(0);
      await make(page);
      await expect.poll(code).toBe(1);
      await openDialog(page);
      await page.waitForLoadState('networkidle');
      expect(code()).toBe(1);
    });
  }

  for (const key of ['/', 'Control+k', 'Meta+k']) {
    test(`${key} opens the dialog, Escape closes it, and focus is where it was`, async ({ page }) => {
      await page.goto(start);
      const link = page.getByRole('banner').getByRole('link', { name: 'Teman' });
      await page.evaluate(() => customElements.whenDefined('site-search').then(() => undefined));
      await link.focus();
      await page.keyboard.press(key);
      await expect(dialogOf(page).field).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(dialogOf(page).root).toHaveCount(0);
      await expect(link).toBeFocused();
    });
  }

  test('a letter typed in the header opens the dialog and is not lost; focus alone does nothing', async ({
    page,
  }) => {
    await page.goto(start);
    const field = page.getByRole('banner').getByRole('searchbox');
    await field.focus();
    await page.waitForTimeout(300);
    await expect(dialogOf(page).root).toHaveCount(0);
    await page.keyboard.type('ledning', { delay: 40 });
    await expect(dialogOf(page).field).toHaveValue('ledning');
    await expect(dialogOf(page).field).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(field).toBeFocused();
  });

  test('a press on the field opens it; a press beside it and the button close it', async ({ page }) => {
    await page.goto(start);
    const { root } = dialogOf(page);
    await page.getByRole('banner').getByRole('searchbox').click();
    await expect(root).toBeVisible();
    await page.mouse.click(5, 500);
    await expect(root).toHaveCount(0);
    await openDialog(page);
    await root.getByRole('button', { name: 'Stäng' }).click();
    await expect(root).toHaveCount(0);
  });

  test('text marked with the mouse and let go of beside the dialog leaves it open', async ({ page }) => {
    await page.goto(start);
    await openDialog(page);
    const { root, field } = dialogOf(page);
    await field.fill('chefer');
    const box = await field.boundingBox();
    if (!box) throw new Error('The field is not shown');
    await page.mouse.move(box.x + 60, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(5, box.y + box.height / 2, { steps: 5 });
    await page.mouse.up();
    await expect(root).toBeVisible();
    const marked = await field.evaluate(({ selectionStart, selectionEnd }: HTMLInputElement) =>
      Math.abs(Number(selectionEnd) - Number(selectionStart)),
    );
    expect(marked).toBeGreaterThan(0);
    await page.mouse.click(5, 500);
    await expect(root).toHaveCount(0);
  });

  test('the shortcut of one character is no shortcut in a field, and can be switched off', async ({
    page,
  }) => {
    await page.goto('/sv/case');
    const own = page.getByRole('main').getByRole('searchbox');
    await own.pressSequentially('a/b');
    await expect(own).toHaveValue('a/b');
    await openDialog(page);
    await dialogOf(page).root.getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await page.getByRole('banner').getByRole('link', { name: 'Teman' }).focus();
    await page.keyboard.press('/');
    await page.waitForTimeout(200);
    await expect(dialogOf(page).root).toHaveCount(0);
    await page.reload();
    await page.evaluate(() => customElements.whenDefined('site-search').then(() => undefined));
    await page.keyboard.press('/');
    await page.waitForTimeout(200);
    await expect(dialogOf(page).root).toHaveCount(0);
    await openDialog(page);
  });
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('the shortcut of one character can be switched off all the same', async ({ page }) => {
    await page.goto(start);
    expect(await page.evaluate(() => matchMedia('(hover: none)').matches)).toBe(true);
    await openDialog(page);
    await expect(dialogOf(page).root.getByRole('checkbox')).toBeInViewport();
  });
});
