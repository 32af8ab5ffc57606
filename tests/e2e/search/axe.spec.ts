import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ask, dialogOf, openDialog, shard } from '../site/search';
import { expect, test } from '../site/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function faultsOf(page: Page): Promise<string[]> {
  const { violations, passes } = await new AxeBuilder({ page }).withTags(tags).analyze();
  expect(passes.length).toBeGreaterThan(10);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1440]) {
    test(`axe, ${colorScheme}, ${width} px: field, dialog in all its states, page of results`, async ({
      browser,
      baseURL,
    }) => {
      test.slow();
      const viewport = { width, height: 800 };
      const context = await browser.newContext({ baseURL, colorScheme, viewport, reducedMotion: 'reduce' });
      const page = await context.newPage();
      const { field, options, status, root } = dialogOf(page);
      await page.goto('/sv/om');
      expect(await faultsOf(page), 'header').toEqual([]);

      await openDialog(page);
      await expect(root.getByRole('listitem').first()).toBeVisible();
      expect(await faultsOf(page), 'nothing typed').toEqual([]);
      await ask(page, 'tillitsbaserad ledning');
      await page.keyboard.press('ArrowDown');
      expect(await faultsOf(page), 'results').toEqual([]);
      await field.fill('ledxyzvq');
      await expect(options).toHaveCount(0);
      await expect(status).toHaveText(/^Inga träffar/);
      expect(await faultsOf(page), 'nothing found').toEqual([]);
      await page.route(shard, (route) => route.abort());
      await field.fill('hvidovre');
      await expect(root.getByRole('button', { name: 'Försök igen' })).toBeVisible();
      expect(await faultsOf(page), 'no network').toEqual([]);
      await page.unroute(shard);

      for (const address of ['/da/case?q=tillid', '/nb/case?q=xylofon', '/sv/case']) {
        await page.goto(address);
        expect(await faultsOf(page), address).toEqual([]);
      }
      await context.close();
    });
  }
}

for (const width of [320, 390, 820, 1440]) {
  test(`nothing is wider than a window of ${width} px`, async ({ browser, baseURL }) => {
    const page = await browser.newPage({ baseURL, viewport: { width, height: 800 } });
    for (const address of ['/sv/case?q=ledningsgruppsutveckling', '/da']) {
      await page.goto(address);
      await ask(page, 'ledningsgruppsutveckling');
      const over = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        const dialog = document.querySelector('dialog [role=listbox]');
        return [scrollWidth - clientWidth, dialog ? dialog.scrollWidth - dialog.clientWidth : -1];
      });
      expect(over, address).toEqual([0, 0]);
    }
    await page.close();
  });
}
