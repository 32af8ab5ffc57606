import { placeOf } from '../site/search';
import { expect, test } from '../site/test';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the field in the header leads to results in groups, with excerpts and facets', async ({ page }) => {
    await page.goto('/sv/om');
    await page.getByRole('banner').getByRole('searchbox').fill('chefer');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/sv\/case\?q=chefer$/);
    await expect(page).toHaveTitle(/^Sökning: chefer – /);
    const main = page.getByRole('main');
    await expect(main.getByRole('searchbox')).toHaveValue('chefer');
    await expect(main.getByRole('heading', { level: 2, name: /^På svenska \d+$/ })).toBeVisible();
    expect(await main.locator('mark').count()).toBeGreaterThan(0);

    const land = main.getByRole('navigation', { name: 'Land' }).getByRole('link', { name: /^Danmark/ });
    const [, count] = /(\d+)$/.exec((await land.textContent()) ?? '') ?? [];
    await land.click();
    await expect(page).toHaveURL(/\/sv\/case\?q=chefer&land=DK$/);
    await expect(main.locator('.hit')).toHaveCount(Number(count));
    await expect(main.getByRole('searchbox')).toHaveValue('chefer');

    await main.getByRole('searchbox').fill('hvidovre');
    await main.getByRole('button', { name: 'Sök' }).click();
    await expect(page).toHaveURL(/\/sv\/case\?q=hvidovre&land=DK$/);
    await main.getByRole('link', { name: 'Rensa valen' }).click();
    await expect(page).toHaveURL(/\/sv\/case\?q=hvidovre$/);
  });

  test('nothing found: themes and the way to all cases', async ({ page }) => {
    await page.goto('/nb/case?q=xylofonkvartett');
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { name: 'Ingen treff på «xylofonkvartett»' })).toBeVisible();
    await main.getByRole('link', { name: 'Vis alle caser' }).click();
    await expect(page).toHaveURL(/\/nb\/case$/);
  });

  test('what is typed is text', async ({ page }) => {
    await page.goto(`/da/case?q=${encodeURIComponent('<img src=x onerror=alert(1)>"\'&')}`);
    await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue(
      '<img src=x onerror=alert(1)>"\'&',
    );
    await expect(page.getByRole('main').locator('img')).toHaveCount(0);
  });
});

test('results come as one types, under one entry of the history; a choice makes another', async ({
  page,
}) => {
  await page.goto('/sv/om');
  await page.goto('/sv/case');
  const main = page.getByRole('main');
  const field = main.getByRole('searchbox');
  await field.click();
  await page.waitForLoadState('networkidle');
  await page.keyboard.type('hvidov', { delay: 60 });
  await expect(main.locator('.hit a').first()).toHaveAttribute('href', /hvidovre/);
  await expect.poll(() => placeOf(page)).toBe('/sv/case?q=hvidov');
  await expect(field).toBeFocused();
  await expect(main.getByRole('status')).toHaveText(/^\d+ träff/);
  await page.keyboard.type('re', { delay: 60 });
  await page.keyboard.press('Enter');
  await expect.poll(() => placeOf(page)).toBe('/sv/case?q=hvidovre');
  await main.getByRole('navigation', { name: 'Tema' }).getByRole('link').nth(1).click();
  await expect.poll(() => placeOf(page)).toMatch(/^\/sv\/case\?q=hvidovre&tema=/);
  await page.goBack();
  await expect.poll(() => placeOf(page)).toBe('/sv/case?q=hvidovre');
  await expect(field).toHaveValue('hvidovre');
});

test('a single letter asks for nothing until it is sent', async ({ page }) => {
  await page.goto('/sv/case');
  const field = page.getByRole('main').getByRole('searchbox');
  await field.click();
  await page.waitForLoadState('networkidle');
  await page.keyboard.type('h');
  // Longer than the pause after a keystroke.
  await page.waitForTimeout(500);
  expect(placeOf(page)).toBe('/sv/case');
  await page.keyboard.press('Enter');
  await expect.poll(() => placeOf(page)).toBe('/sv/case?q=h');
});

test('a query that is deleted down to one letter asks for nothing: the whole list is back, and the choice stays', async ({
  page,
}) => {
  await page.goto('/sv/case?land=SE');
  const main = page.getByRole('main');
  const field = main.getByRole('searchbox');
  const all = await main.locator('.list-count').textContent();
  expect(all).toMatch(/^\d+ case$/);
  await field.click();
  await page.waitForLoadState('networkidle');
  await page.keyboard.type('lean', { delay: 60 });
  await expect.poll(() => placeOf(page)).toBe('/sv/case?q=lean&land=SE');
  for (const _ of 'ean') await page.keyboard.press('Backspace');
  await expect.poll(() => placeOf(page)).toBe('/sv/case?land=SE');
  await expect(main.locator('.list-count')).toHaveText(all ?? '');
  await expect(main.locator('.hit')).toHaveCount(0);
  await expect(field).toHaveValue('l');
  await expect(field).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => placeOf(page)).toBe('/sv/case?q=l&land=SE');
});

test('a space after what was sent makes it no entry to be typed over: back leads to it', async ({ page }) => {
  await page.goto('/sv/case?q=chefer');
  const main = page.getByRole('main');
  await main.getByRole('searchbox').click();
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('End');
  await page.keyboard.type(' ');
  // Longer than the pause after a keystroke.
  await page.waitForTimeout(500);
  await page.keyboard.type('lean', { delay: 60 });
  await expect.poll(() => placeOf(page)).toBe('/sv/case?q=chefer+lean');
  await page.goBack();
  await expect.poll(() => placeOf(page)).toBe('/sv/case?q=chefer');
});

test('the code of the list comes with the first sign of use, not before', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  const code = () => fetched.filter((url) => url.includes('list-page-')).length;
  await page.goto('/sv/case');
  await page.evaluate(() => customElements.whenDefined('list-search').then(() => undefined));
  await page.waitForLoadState('networkidle');
  expect(code()).toBe(0);
  await page.getByRole('main').getByRole('searchbox').focus();
  await expect.poll(code).toBe(1);
});

test('back and forward go through what was asked, with the answer of each', async ({ page }) => {
  await page.goto('/nb/case?q=hvidovre');
  const main = page.getByRole('main');
  const field = main.getByRole('searchbox');
  const first = main.locator('.hit a').first();
  await field.focus();
  await page.waitForLoadState('networkidle');
  await field.fill('');
  await page.keyboard.type('hedemora', { delay: 40 });
  await expect.poll(() => placeOf(page)).toBe('/nb/case?q=hedemora');
  await expect(first).toHaveAttribute('href', /hedemora/);
  await page.keyboard.press('Enter');
  await expect(main.getByRole('status')).toHaveText(/^\d+ treff$/);
  await page.goBack();
  await expect(first).toHaveAttribute('href', /hvidovre/);
  await expect(field).toHaveValue('hvidovre');
  await page.goForward();
  await expect(first).toHaveAttribute('href', /hedemora/);
  await page.reload();
  await expect(first).toHaveAttribute('href', /hedemora/);
  await expect(field).toHaveValue('hedemora');
});

test('a facet is chosen in place: focus stays on it, back takes it away', async ({ page }) => {
  await page.goto('/sv/case?q=chefer');
  const main = page.getByRole('main');
  const land = main.getByRole('navigation', { name: 'Land' });
  await main.getByRole('searchbox').focus();
  await page.waitForLoadState('networkidle');
  let documents = 0;
  page.on('request', (request) => {
    if (request.isNavigationRequest()) documents++;
  });
  const denmark = land.getByRole('link', { name: /^Danmark/ });
  await denmark.focus();
  await page.keyboard.press('Enter');
  await expect(denmark).toHaveAttribute('aria-current', 'true');
  await expect(denmark).toBeFocused();
  await expect.poll(() => placeOf(page)).toBe('/sv/case?q=chefer&land=DK');
  await page.goBack();
  await expect.poll(() => placeOf(page)).toBe('/sv/case?q=chefer');
  await expect(denmark).not.toHaveAttribute('aria-current', 'true');
  expect(documents).toBe(0);
});

test('focus goes to what has taken the place of the link, else to the count', async ({ page, people }) => {
  await page.goto(`${people.address}/sv/case`);
  const main = page.getByRole('main');
  const count = main.locator('.list-count');
  await main.getByRole('searchbox').focus();
  await page.waitForLoadState('networkidle');
  const press = async (name: string | RegExp) => {
    await main.getByRole('link', { name }).focus();
    await page.keyboard.press('Enter');
  };

  await press('Nästa sida');
  await expect.poll(() => placeOf(page)).toBe('/sv/case?side=2');
  await expect(count).toBeFocused();
  await expect(count).toBeInViewport();

  await press('Titel A–Ö');
  await expect.poll(() => placeOf(page)).toBe('/sv/case?sort=titel');
  await expect(main.getByRole('link', { name: 'Titel A–Ö' })).toBeFocused();

  await press(/^Norge/);
  await expect.poll(() => placeOf(page)).toBe('/sv/case?land=NO&sort=titel');
  await press('Rensa valen');
  await expect.poll(() => placeOf(page)).toBe('/sv/case');
  await expect(count).toBeFocused();

  await main.getByRole('link', { name: 'Nästa sida' }).focus();
  await page.goBack();
  await expect.poll(() => placeOf(page)).toBe('/sv/case?land=NO&sort=titel');
  await expect(main.getByRole('link', { name: /^Norge/ })).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('body')).not.toBeFocused();
});

test('a link pressed without getting the focus, as with the mouse in Safari, leads to the count', async ({
  page,
  people,
}) => {
  await page.goto(`${people.address}/sv/case`);
  const main = page.getByRole('main');
  await main.getByRole('searchbox').focus();
  await page.waitForLoadState('networkidle');
  await main.getByRole('searchbox').blur();
  const next = main.getByRole('link', { name: 'Nästa sida' });
  await next.scrollIntoViewIfNeeded();
  await next.dispatchEvent('click');
  await expect.poll(() => placeOf(page)).toBe('/sv/case?side=2');
  await expect(main.locator('.list-count')).toBeFocused();
  await expect(main.locator('.list-count')).toBeInViewport();
});

test('when an answer in place cannot be had, the browser goes there', async ({ page }) => {
  await page.goto('/sv/case');
  const main = page.getByRole('main');
  const field = main.getByRole('searchbox');
  await field.click();
  await page.waitForLoadState('networkidle');
  await page.route('**/sv/case?*', (route) =>
    route.request().isNavigationRequest() ? route.continue() : route.abort(),
  );
  await field.fill('hvidovre');
  await expect(main.getByRole('status')).toContainText('Det gick inte att söka just nu');
  await expect(field).toHaveValue('hvidovre');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/sv\/case\?q=hvidovre$/);
  await expect(main.locator('.hit a').first()).toHaveAttribute('href', /hvidovre/);
});

test('page and dialog answer alike', async ({ page }) => {
  for (const query of ['ledergruppe', 'tillitsbasert ledelse', '460']) {
    await page.goto(`/nb/case?q=${encodeURIComponent(query)}`);
    const onPage = await page
      .locator('.hit a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(onPage.length).toBeGreaterThan(0);
    await page.evaluate(() => customElements.whenDefined('site-search').then(() => undefined));
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open]').getByRole('combobox').fill(`${query} `);
    const options = page.locator('dialog[open]').getByRole('option');
    await expect(options).toHaveCount(onPage.length);
    const inDialog = await options.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(inDialog, query).toEqual(onPage);
  }
});
