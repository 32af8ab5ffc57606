import type { Route } from '@playwright/test';
import { dialogOf, holdShards, openDialog, searchCode, shard } from '../site/search';
import { expect, test } from '../site/test';

test.describe('a bad line', () => {
  test('late shards of an earlier letter do not overwrite the answer', async ({ page }) => {
    await page.goto('/sv/om');
    await openDialog(page);
    const { field, options } = dialogOf(page);
    const shards = await holdShards(page);
    await field.fill('hedemora');
    await expect.poll(() => shards.held.length).toBeGreaterThan(0);
    shards.letPass();
    await field.fill('hvidovre');
    // Shards that both words need are still held: they are let go in the wrong order.
    await page.waitForTimeout(200);
    for (const release of shards.held.reverse()) {
      release();
      await page.waitForTimeout(30);
    }
    await expect(options.first()).toHaveAttribute('href', /hvidovre/);
    await page.waitForTimeout(300);
    await expect(options.first()).toHaveAttribute('href', /hvidovre/);
  });

  test('a slow answer is announced, and comes', async ({ page }) => {
    await page.goto('/sv/om');
    await openDialog(page);
    const { field, status, options } = dialogOf(page);
    await page.route(shard, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue().catch(() => undefined);
    });
    await field.fill('hvidovre');
    await expect(status).toHaveText('Söker …');
    await expect(options.first()).toHaveAttribute('href', /hvidovre/);
  });

  test('what a letter that is no longer there had asked for is called off', async ({ page }) => {
    await page.goto('/sv/om');
    // What the dialog loads for itself is not called off: it has come before a letter asks for anything.
    const prepared = page.waitForResponse(/\/manifest-\w+\.bin$/);
    await openDialog(page);
    await (await prepared).finished();
    const { field, options } = dialogOf(page);
    const calledOff: string[] = [];
    page.on('requestfailed', (request) => calledOff.push(`${request.failure()?.errorText} ${request.url()}`));
    const shards = await holdShards(page);
    await field.fill('hedemora');
    await expect.poll(() => shards.held.length).toBeGreaterThan(0);
    shards.letPass();
    await field.fill('');
    await expect.poll(() => calledOff.length).toBeGreaterThan(0);
    expect(calledOff.every((failure) => /^net::ERR_ABORTED .+\.bin$/.test(failure))).toBe(true);
    for (const release of shards.held) release();
    await field.fill('hedemora');
    await expect(options.first()).toHaveAttribute('href', /hedemora/);
  });

  for (const [how, fail] of [
    ['an error of the server', (route: Route) => route.fulfill({ status: 503, body: 'unavailable' })],
    ['a shard cut short', (route: Route) => route.fulfill({ body: 'x' })],
  ] as const) {
    test(`${how}: it says so, and the next letter answers`, async ({ page }) => {
      await page.goto('/sv/om');
      await openDialog(page);
      const { field, status, options } = dialogOf(page);
      await page.route(shard, fail);
      await field.fill('hvidovr');
      await expect(status).toHaveText('Det gick inte att söka just nu');
      await page.unroute(shard);
      await page.keyboard.type('e');
      await expect(options.first()).toHaveAttribute('href', /hvidovre/);
      await expect(status).toHaveText(/^\d+ träff/);
    });
  }

  test('no network: it says so, what was typed stays, and trying again works without a reload', async ({
    page,
  }) => {
    await page.goto('/sv/om');
    await openDialog(page);
    const { root, field, status, options } = dialogOf(page);
    await page.route(shard, (route) => route.abort());
    await field.fill('hvidovre');
    await expect(status).toHaveText('Det gick inte att söka just nu');
    await expect(field).toHaveValue('hvidovre');
    const again = page.waitForEvent('requestfailed', (request) => request.url().endsWith('.bin'));
    await root.getByRole('button', { name: 'Försök igen' }).click();
    await again;
    await expect(status).toHaveText('Det gick inte att söka just nu');
    await page.unroute(shard);
    await root.getByRole('button', { name: 'Försök igen' }).click();
    await expect(options.first()).toHaveAttribute('href', /hvidovre/);
    await expect(field).toBeFocused();
  });

  test('back on line, it answers by itself', async ({ page, context }) => {
    await page.goto('/sv/om');
    await openDialog(page);
    const { field, status, options } = dialogOf(page);
    await context.setOffline(true);
    await field.fill('hvidovre');
    await expect(status).toHaveText('Det gick inte att söka just nu');
    await context.setOffline(false);
    await expect(options.first()).toHaveAttribute('href', /hvidovre/);
  });

  test('an index that has gone is looked for anew', async ({ page }) => {
    const place = '**/search.json';
    await page.route(place, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), manifest: 'manifest-gone' } });
    });
    await page.goto('/sv/om');
    const answered = page.waitForResponse(place);
    await openDialog(page);
    await answered;
    const { root, field, options } = dialogOf(page);
    await page.unroute(place);
    await field.fill('hvidovre');
    await root.getByRole('button', { name: 'Försök igen' }).click();
    await expect(options.first()).toHaveAttribute('href', /hvidovre/);
  });

  test('without the code of the dialog the form in the header is a form', async ({ page }) => {
    await page.route(searchCode, (route) => route.abort());
    await page.goto('/sv/om');
    const field = page.getByRole('banner').getByRole('searchbox');
    await field.click();
    await page.keyboard.type('hvidovre');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/sv\/case\?q=hvidovre$/);
    await expect(page.getByRole('main').getByRole('link', { name: /13 center/ })).toBeVisible();
  });
});
