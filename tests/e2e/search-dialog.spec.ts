import type { Page, Route } from '@playwright/test';
import { listAddress } from '@/lib/results/result-address';
import { ask, dialogOf, openDialog, placeOf, searchCode, shard } from './site/search';
import { expect, test } from './site/test';

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

test.describe('answers', () => {
  test('in groups by language, each row in its own, with the hit marked', async ({ page }) => {
    await page.goto('/nb/om');
    const { root, options, status } = await ask(page, 'tillitsbasert ledelse');
    const groups = root.getByRole('group');
    await expect(groups.first()).toHaveAccessibleName(/^På norsk \d+$|^Også på/);
    for (const option of await options.all()) {
      const lang = await option.getAttribute('lang');
      expect(await option.getAttribute('href')).toMatch(new RegExp(`^/${lang}/case/[a-z0-9-]+(#.+)?$`));
      await expect(option).toHaveAccessibleName(/ (Svenska|Norsk|Dansk)$/);
    }
    expect(await root.locator('mark').count()).toBeGreaterThan(0);
    await expect(status).toHaveText(/^\d+ treff$/);
    await expect(root.getByRole('link', { name: /^Vis alle \d+ treff$/ })).toHaveAttribute(
      'href',
      '/nb/case?q=tillitsbasert+ledelse',
    );
  });

  for (const [locale, query, count, own, all] of [
    [
      'sv',
      'ledningsgrupp',
      /^\d+ träff(ar)?$/,
      /^På svenska \d+$/,
      /^(Visa alla \d+ träffar|Visa träffen i listan)$/,
    ],
    ['nb', 'ledergruppe', /^\d+ treff$/, /^På norsk \d+$/, /^(Vis alle \d+ treff|Vis treffet i listen)$/],
    [
      'da',
      'ledelse',
      /^\d+ resultat(er)?$/,
      /^På dansk \d+$/,
      /^(Vis alle \d+ resultater|Vis resultatet på listen)$/,
    ],
  ] as const) {
    test(`${locale}: one row a case, its own group first, told in its language`, async ({ page }) => {
      await page.goto(`/${locale}/om`);
      const { root, options, status } = await ask(page, query);
      await expect(status).toHaveText(count);
      const names = await root.getByRole('group').evaluateAll((groups) => groups.length);
      expect(names).toBeGreaterThan(1);
      await expect(root.getByRole('group').first()).toHaveAccessibleName(own);
      const slugs = await options.evaluateAll((links) =>
        links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.split('/')[3]),
      );
      expect(new Set(slugs).size).toBe(slugs.length);
      expect(Number.parseInt((await status.textContent()) ?? '', 10)).toBe(slugs.length);
      await expect(root.locator('.search-all')).toHaveText(all);
    });
  }

  test('every link leads to a section that is there', async ({ page }) => {
    test.slow();
    const anchors = new Set<string>();
    for (const query of ['runda bord', 'program', 'samtal']) {
      await page.goto('/sv/om');
      const { options } = await ask(page, query);
      const addresses = await options.evaluateAll((links) =>
        links.map((link) => link.getAttribute('href') ?? ''),
      );
      for (const address of addresses) if (address.includes('#')) anchors.add(address);
    }
    expect(anchors.size).toBeGreaterThan(1);
    for (const address of anchors) {
      await page.goto(address);
      const anchor = decodeURIComponent(address.split('#')[1] ?? '');
      await expect(page.locator(`[id="${anchor}"]`), address).toBeInViewport();
    }
  });

  const findings = [
    ['/nb', 'barum', 'baerum-omorganisation', 'a letter without its ring or ligature'],
    ['/sv', 'aldreomsorg', 'baerum-omorganisation', 'ä written as a'],
    ['/da', 'ældrepleje', 'baerum-omorganisation', 'the neighbour’s other word'],
    ['/sv', 'lednigsgrupp utvekling', 'hedemora-koncernledning', 'two typing errors'],
    ['/da', 'medarbejdergrundlag', 'hvidovre-ledelsesgrundlag', 'the half of a suspended compound'],
    ['/sv', 'ledningsgr', 'hedemora-koncernledning', 'a word half typed'],
  ] as const;
  for (const [place, query, slug, what] of findings) {
    test(`"${query}" finds ${slug}: ${what}`, async ({ page }) => {
      await page.goto(place);
      const { options } = await ask(page, query);
      const addresses = await options.evaluateAll((links) =>
        links.map((link) => link.getAttribute('href') ?? ''),
      );
      const slugs = addresses.map((address) => address.split(/[/#]/)[3]);
      expect([...new Set(slugs)].slice(0, 3)).toContain(slug);
    });
  }

  test('nothing typed: themes; nothing found: the nearest words and themes', async ({ page }) => {
    await page.goto('/da');
    await openDialog(page);
    const { root, field, status, options } = dialogOf(page);
    await expect(root.getByRole('heading', { name: 'Hyppige temaer' })).toBeVisible();
    await expect(root.getByRole('listitem').first().getByRole('link')).toHaveAttribute(
      'href',
      /^\/da\/tema\//,
    );
    await field.fill('ledxyzvq');
    await expect(status).toHaveText('Ingen resultater for »ledxyzvq«');
    await expect(field).toHaveAttribute('aria-expanded', 'false');
    await root.getByRole('listitem').getByRole('button').first().click();
    await expect(options.first()).toBeVisible();
    await expect(field).toBeFocused();
  });
});

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

test('the accessibility tree has the combobox, the groups and the announcement', async ({ page }) => {
  await page.goto('/sv/om');
  const { root, status } = await ask(page, 'äldreomsorg');
  await page.keyboard.press('ArrowDown');
  await expect(status).toHaveText(/^\d+ träff(ar)?$/);
  await expect(root).toMatchAriaSnapshot(`
    - dialog "Sök i alla case":
      - search:
        - combobox "Sök i alla case" [expanded]: äldreomsorg
        - button "Stäng"
      - status: /\\d+ träff/
      - listbox "Träffar":
        - group /På svenska \\d+/:
          - option /.+ Svenska/ [selected]
  `);
});

test.describe('a bad line', () => {
  test('late shards of an earlier letter do not overwrite the answer', async ({ page }) => {
    await page.goto('/sv/om');
    await openDialog(page);
    const { field, options } = dialogOf(page);
    const held: (() => void)[] = [];
    let isHolding = true;
    await page.route(shard, async (route) => {
      if (isHolding) await new Promise<void>((resolve) => held.push(resolve));
      await route.continue().catch(() => undefined);
    });
    await field.fill('hedemora');
    await expect.poll(() => held.length).toBeGreaterThan(0);
    isHolding = false;
    await field.fill('hvidovre');
    // Shards that both words need are still held: they are let go in the wrong order.
    await page.waitForTimeout(200);
    for (const release of held.reverse()) {
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
    const held: (() => void)[] = [];
    let isHolding = true;
    await page.route(shard, async (route) => {
      if (isHolding) await new Promise<void>((resolve) => held.push(resolve));
      await route.continue().catch(() => undefined);
    });
    await field.fill('hedemora');
    await expect.poll(() => held.length).toBeGreaterThan(0);
    isHolding = false;
    await field.fill('');
    await expect.poll(() => calledOff.length).toBeGreaterThan(0);
    expect(calledOff.every((failure) => /^net::ERR_ABORTED .+\.bin$/.test(failure))).toBe(true);
    for (const release of held) release();
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
