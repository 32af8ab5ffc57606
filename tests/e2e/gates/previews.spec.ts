import { sheetOfPage } from '@/app/preview/sheet-of-page';
import { viewOf } from '@/components/view';
import { isLocale, locales } from '@/lib/domain/locale';
import { previewHash, previewPath } from '@/lib/preview/address';
import { ask } from '../site/ask';
import { picturePath, readCard } from '../site/card';
import { readSitemap } from '../site/sitemap';
import { expect, test } from '../site/test';

/** Called Nordkonsult's consultant in each language. */
const roles = {
  sv: 'Konsult på Nordkonsult',
  nb: 'Konsulent i Nordkonsult',
  da: 'Konsulent hos Nordkonsult',
};

test('where the name may not leave the site the role stands on the card, in words and picture', async ({
  people: { address, index },
}) => {
  for (const locale of locales) {
    const card = await readCard(address, `/${locale}/person/poul-kildesen`);
    expect(card.one('og:title')).toBe(roles[locale]);
    const words = ['og:title', 'og:description', 'og:image:alt', 'twitter:title', 'twitter:description'].map(
      card.one,
    );
    expect(words.join(' ')).not.toMatch(/Poul|Kildesen/);
    const sheet = sheetOfPage(viewOf(locale, index), '/person/poul-kildesen');
    expect(JSON.stringify(sheet)).toContain(roles[locale]);
    expect(JSON.stringify(sheet)).not.toMatch(/Poul|Kildesen/);
    // The picture that is served is the one that was looked at.
    expect(sheet && previewPath(locale, '/person/poul-kildesen', previewHash(sheet))).toBe(picturePath(card));
  }
});

test('where it may, it does', async ({ people: { address, index } }) => {
  for (const [id, name] of [
    ['astrid-ansatt', 'Astrid Ansatt'],
    ['dagny-skriftsen', 'Dagny Skriftsen'],
  ]) {
    const card = await readCard(address, `/nb/person/${id}`);
    expect([card.one('og:title'), card.one('og:image:alt')]).toEqual([name, name]);
    expect(sheetOfPage(viewOf('nb', index), `/person/${id}`)?.title).toBe(name);
  }
});

test('there is no picture of what is withdrawn, hidden or not due, nor of people without a page', async ({
  people: { address, index },
}) => {
  const known = ['/case/fullt-hus', '/person/astrid-ansatt'];
  const hidden = [
    ...['utkast', 'i-morgon', 'tilbaketrukket', 'gammalt-utkast'].map((slug) => `/case/${slug}`),
    ...['hilding-hemlig', 'torvald-utgaard', 'vidar-venter', 'kirsten-kilde'].map((id) => `/person/${id}`),
    '/nytt/hemlig-nyhet',
    '/tema/hemligt-tema',
    '/firma/hemlig-firma',
  ];
  const status = async (path: string) => (await ask(address, `/preview${path}/aB3_-6789012.png`)).status;
  for (const locale of locales) {
    for (const path of known) expect(await status(`/${locale}${path}`), path).toBe(307);
    for (const path of hidden) {
      expect(await status(`/${locale}${path}`), path).toBe(404);
      expect(sheetOfPage(viewOf(locale, index), path), path).toBeUndefined();
    }
  }
  // A translation that was withdrawn, and one that is a draft.
  expect([await status('/da/case/halvt-oversatt'), await status('/nb/case/halvt-oversatt')]).toEqual([
    404, 404,
  ]);
  expect(await status('/sv/case/halvt-oversatt')).toBe(307);
});

test('no card and no picture shows a name or a secret that no page may show', async ({
  people: { address, index },
}) => {
  const listed = await readSitemap(address, index);
  const secret = /Torvald|Utgaard|Gunhild|Utgående|\bVidar\b|Venter\b|hemlig|hemmelig|Hilding|utk01|imor1/i;
  expect(listed.length).toBeGreaterThan(40);
  for (const { path } of listed) {
    const [, locale, ...rest] = path.split('/');
    const sheet =
      isLocale(locale) && sheetOfPage(viewOf(locale, index), rest.map((part) => `/${part}`).join(''));
    expect(sheet, path).toBeTruthy();
    expect(JSON.stringify(sheet), path).not.toMatch(secret);
  }
});
