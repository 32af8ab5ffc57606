import { readdirSync } from 'node:fs';
import { imageSize } from 'image-size';
import { locales } from '@/lib/domain/locale';
import { drawSheet } from '@/lib/preview/draw-sheet';
import { extremeSheets } from '../unit/preview/sheets';
import { ask, relativeTarget } from './site/ask';
import { type Card, picturePath, readCard } from './site/card';
import { type DrawnArea, drawnArea } from './site/drawn-area';
import { differs, faultsAmong, unless } from './site/faults';
import { headerFaults } from './site/headers';
import { samplePages } from './site/page-types';
import { expect, type Site, test } from './site/test';

/** Everything that can be shared: what the sitemap lists, and what search engines may not list but people link. */
async function readCards({ address, index }: Site, sitemap: { path: string }[]): Promise<Card[]> {
  const perRequest = ['narrowed list', 'empty list', 'not found'];
  const samples = samplePages(index).filter(({ type }) => !perRequest.includes(type));
  const paths = new Set([...sitemap, ...samples].map(({ path }) => path));
  return Promise.all([...paths].map((path) => readCard(address, path)));
}

test('every page has a card: words that have room, and a picture at its public address', async ({
  site,
  sitemap,
}) => {
  const cards = await readCards(site, sitemap);
  expect(cards.length).toBeGreaterThan(sitemap.length);
  const faults = faultsAmong(cards, (card) => {
    const [title, description, image] = ['og:title', 'og:description', 'og:image'].map(card.one);
    const { origin, pathname } = new URL(image ?? '');
    return [
      ...unless([...(title ?? '')].length <= 70 && title !== '', `title is "${title}"`),
      ...unless(/^.{49,199}[.?!…]$/su.test(description ?? ''), `description is "${description}"`),
      ...differs('origin of the picture', origin, new URL(site.index.site.baseUrl).origin),
      ...unless(
        new RegExp(`^/preview${card.path}/[\\w-]{12}\\.png$`).test(pathname),
        `picture is at ${pathname}`,
      ),
      ...differs('size', [card.one('og:image:width'), card.one('og:image:height')], ['1200', '630']),
      ...differs('type', card.one('og:image:type'), 'image/png'),
      ...unless(/^.{3,420}$/su.test(card.one('og:image:alt')), `alt is "${card.one('og:image:alt')}"`),
      ...differs('twitter:card', card.one('twitter:card'), 'summary_large_image'),
      ...differs('twitter:title', card.one('twitter:title'), title),
      ...differs('twitter:image', card.one('twitter:image'), image),
      ...differs('og:site_name', card.one('og:site_name'), site.index.site.name),
      ...unless(['website', 'article'].includes(card.one('og:type')), `type is ${card.one('og:type')}`),
    ];
  });
  expect(faults).toEqual([]);
  expect(new Set(cards.map(picturePath)).size, 'every page has a picture of its own').toBe(cards.length);
});

test('the words for a picture are in the language of the page', async ({ site }) => {
  const words = {
    sv: 'Porträtt i siffror: 15 chefer',
    nb: 'Portrett i tall: 15 ledere',
    da: 'Portræt i tal: 15 ledere',
  };
  for (const locale of locales) {
    const card = await readCard(site.address, `/${locale}/case/baerum-omorganisation`);
    expect(card.one('og:image:alt')).toContain(words[locale]);
  }
});

test('a list with a choice in its address has the card of the list, under its own title', async ({
  site,
}) => {
  for (const locale of locales) {
    const bare = await readCard(site.address, `/${locale}/case`);
    for (const query of ['?land=SE', '?q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E']) {
      const card = await readCard(site.address, `/${locale}/case${query}`);
      const same = [
        'og:image',
        'og:image:alt',
        'og:image:width',
        'og:image:type',
        'og:description',
        'twitter:card',
      ];
      expect(same.map(card.one), query).toEqual(same.map(bare.one));
      expect(card.one('og:title').includes('<script>'), query).toBe(query.includes('script'));
    }
  }
});

test('every picture is what its tags say, below 300 KB, and may be kept for good', async ({
  site,
  sitemap,
}) => {
  test.slow();
  const cards = await readCards(site, sitemap);
  const pictures = [];
  for (const card of cards)
    pictures.push({ card, path: picturePath(card), ...(await ask(site.address, picturePath(card))) });
  const faults = faultsAmong(pictures, ({ card, ...picture }) => {
    const { type, width, height } = imageSize(picture.body);
    return [
      ...differs('status', picture.status, 200),
      ...differs('type', [picture.headers['content-type'], `image/${type}`], ['image/png', 'image/png']),
      ...differs('size', [width, height].map(String), [
        card.one('og:image:width'),
        card.one('og:image:height'),
      ]),
      ...unless(picture.body.length < 300_000, `has ${picture.body.length} bytes`),
      ...differs('cache-control', picture.headers['cache-control'], 'public, max-age=31536000, immutable'),
    ];
  });
  expect(faults).toEqual([]);
});

/** 5 % of a side, within which nothing is drawn: services cut there, or round the corners. */
function marginFaults({ width, height, left, top, right, bottom }: DrawnArea): string[] {
  const isWithin =
    left >= 0.05 * width && right <= 0.95 * width && top >= 0.05 * height && bottom <= 0.95 * height;
  return [
    ...unless(isWithin, `is drawn on from ${left}, ${top} to ${right}, ${bottom}`),
    ...unless(right - left > 0.2 * width && bottom - top > 0.3 * height, 'shows nearly nothing'),
  ];
}

test('words and portrait lie within the central 90 % of every picture', async ({ site, sitemap, page }) => {
  test.slow();
  const areas = [];
  for (const card of await readCards(site, sitemap)) {
    const { body } = await ask(site.address, picturePath(card));
    areas.push({
      path: card.path,
      ...(await drawnArea(page, `data:image/png;base64,${body.toString('base64')}`)),
    });
  }
  expect(faultsAmong(areas, marginFaults)).toEqual([]);
});

test('also with words as long as content may have them', async ({ page }) => {
  const areas = [];
  for (const [path, sheet] of Object.entries(extremeSheets)) {
    areas.push({
      path,
      ...(await drawnArea(page, `data:image/svg+xml,${encodeURIComponent(drawSheet(sheet))}`)),
    });
  }
  expect(areas.length).toBeGreaterThanOrEqual(20);
  expect(faultsAmong(areas, marginFaults)).toEqual([]);
});

test('a picture that a client has is not sent again, and HEAD sends none', async ({ site }) => {
  const path = picturePath(await readCard(site.address, '/sv/case/baerum-omorganisation'));
  const whole = await ask(site.address, path);
  const again = await ask(site.address, path, { headers: { 'if-none-match': String(whole.headers.etag) } });
  expect([again.status, again.body.length]).toEqual([304, 0]);
  const head = await ask(site.address, path, { method: 'HEAD' });
  expect([head.status, head.body.length, head.headers['content-type']]).toEqual([200, 0, 'image/png']);
  expect((await ask(site.address, path, { method: 'POST' })).status).toBe(405);
});

test('other sites may show a picture; its other headers are those of every response', async ({ site }) => {
  const picture = await ask(site.address, picturePath(await readCard(site.address, '/nb')));
  expect(headerFaults(picture)).toEqual([
    'cross-origin-resource-policy is "cross-origin", not "same-origin"',
  ]);
});

test('an address from before an edit leads to the picture of now', async ({ site }) => {
  for (const path of ['/sv', '/da/case', '/nb/case/baerum-omorganisation', '/sv/om/data']) {
    const now = picturePath(await readCard(site.address, path));
    const old = await ask(site.address, now.replace(/[\w-]{12}\.png$/, 'oldHash_-123.png'), {
      headers: { host: 'evil.example' },
    });
    expect([old.status, relativeTarget(old), old.headers['cache-control']], path).toEqual([
      307,
      now,
      'no-cache',
    ]);
  }
});

const hash = 'aB3_-6789012.png';
const unknown = [
  '',
  '/sv',
  '/sv/case',
  '/sv/case/baerum-omorganisation',
  `/en/${hash}`,
  `/${hash}`,
  `/sv/finns-inte/${hash}`,
  `/sv/case/finns-inte/${hash}`,
  `/sv/case/hvidovre-ledelsesgrundlag/mer/${hash}`,
  `/da/case/forvaltning-kollektiv-intelligens/${hash}`,
  `/sv/tema/constructor/${hash}`,
  `/sv/firma/__proto__/${hash}`,
  `/sv/person/toString/${hash}`,
  `/sv/nytt/hasOwnProperty/${hash}`,
  `/constructor/${hash}`,
  `/sv/shell/${hash}`,
  `/sv/404/${hash}`,
  '/sv/aB3_-6789012.jpg',
  '/sv/aB3_-6789012.png.png',
  '/sv/aB3_-678901%2F.png',
  `/sv/case%2Fbaerum-omorganisation/${hash}`,
  `/sv/%E2%80%AE/${hash}`,
  `/sv/case/${'a'.repeat(3000)}/${hash}`,
  `/sv${'/a'.repeat(500)}/${hash}`,
];

test('what no page links to is a 404, and nothing of it is written', async ({ site }) => {
  const written = () =>
    readdirSync(site.folders.dist, { recursive: true })
      .map(String)
      .filter((name) => !/previews/.test(name))
      .sort();
  const before = written();
  for (const path of unknown) {
    const answer = await ask(site.address, `/preview${path}`);
    expect(answer.status, path).toBe(404);
  }
  expect(written()).toEqual(before);
  const kept = readdirSync(`${site.folders.dist}/previews`);
  expect(kept.filter((name) => name === hash || name === 'oldHash_-123.png')).toEqual([]);
});

test('a malformed address is refused', async ({ site }) => {
  for (const path of ['/sv/%00.png', '/%ff', `/sv/%2e%2e/${hash}`, `/sv/..%5c/${hash}`, '/sv/%0d%0a.png']) {
    expect((await ask(site.address, `/preview${path}`)).status, path).toBe(400);
  }
});
