import { samplePages } from '../site/page-types';
import { expect, test } from '../site/test';
import { thisSite } from '../site/this-site';
import { settled, watch } from './watch';

const samples = samplePages(thisSite().index);
const types = [...new Set(samples.map(({ type }) => type))];

test('there is a sample of every page type', () => {
  expect(types.length).toBeGreaterThanOrEqual(17);
  expect(samples.length).toBeGreaterThanOrEqual(17 * 3 - 3);
});

for (const type of types) {
  test(`${type}: nothing from other hosts, nothing to complain about, nothing stored`, async ({
    page,
    site,
    context,
  }) => {
    const seen = await watch(page, site.address);
    for (const { path, status, locale } of samples.filter((sample) => sample.type === type)) {
      const response = await page.goto(path);
      expect(response?.status(), path).toBe(status);
      await settled(page);
      await expect(page.locator('html'), path).toHaveAttribute('lang', locale);
      await page.mouse.wheel(0, 100_000);
    }
    expect(seen).toEqual({ outside: [], complaints: [], own: expect.anything() });
    expect(seen.own.length).toBeGreaterThan(3);
    expect(await context.cookies()).toEqual([]);
    const stored = await page.evaluate(async () => [
      localStorage.length + sessionStorage.length,
      await indexedDB.databases(),
      await navigator.serviceWorker.getRegistrations(),
    ]);
    expect(stored).toEqual([0, [], []]);
  });
}

test('the watch itself notices: a picture, a script and a style that the CSP forbids', async ({
  page,
  site,
}) => {
  const seen = await watch(page, site.address);
  await page.goto('/sv');
  await settled(page);
  expect(seen.complaints).toEqual([]);
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<img src="https://other.example/x.png" alt=""><p style="color: red">x</p>',
    );
    const script = document.createElement('script');
    script.textContent = 'document.title = "broken"';
    document.body.append(script);
  });
  for (const directive of ['img-src', 'style-src-attr', 'script-src-elem']) {
    await expect
      .poll(() => seen.complaints.join('\n'), { message: directive })
      .toContain(`CSP: ${directive} forbids`);
  }
  await expect(page).not.toHaveTitle('broken');
});
