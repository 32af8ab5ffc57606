import { ask, dialogOf, openDialog } from '../site/search';
import { expect, test } from '../site/test';

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

  test('one letter asks for nothing: themes stay, and of the index only its list is fetched', async ({
    page,
  }) => {
    const fetched: string[] = [];
    page.on('request', (request) => {
      if (/\/search\/(?:lex|post)-/.test(request.url())) fetched.push(request.url());
    });
    await page.goto('/da/om');
    const { root, field, status, options } = dialogOf(page);
    await openDialog(page);
    await field.fill('l');
    // Longer than the pause after a keystroke.
    await page.waitForTimeout(500);
    await expect(root.getByRole('heading', { name: 'Hyppige temaer' })).toBeVisible();
    await expect(status).toHaveText('');
    expect(fetched).toEqual([]);
    await field.fill('le');
    await expect(options.first()).toBeVisible();
    expect(fetched).not.toEqual([]);
  });

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
