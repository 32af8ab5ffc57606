import { locales } from '@/lib/domain/locale';
import { ui } from '@/lib/i18n/ui';
import { ask } from '../site/ask';
import { attribute, type Document, named, readDocument, textsOf } from '../site/document';
import { cardsOf, chosenIn, countOf, offersOf } from '../site/list-page';
import { siblingSlugs } from '../site/people-content';
import type { PeopleSite } from '../site/people-site';
import { expect, test } from '../site/test';

async function listAt({ address }: PeopleSite, path: string): Promise<Document> {
  const { status, text } = await ask(address, path);
  expect(status, path).toBe(200);
  return readDocument(path, text);
}

function linkWithRel(document: Document, rel: string): string {
  return attribute(
    named(document, 'a').find((link) => attribute(link, 'rel') === rel),
    'href',
  );
}

const ofThree = ['fullt-hus', 'halvt-oversatt', 'i-dag'];

test('the list has two pages, and every case stands on one of them', async ({ people }) => {
  for (const locale of locales) {
    const [first, second] = [
      await listAt(people, `/${locale}/case`),
      await listAt(people, `/${locale}/case?side=2`),
    ];
    expect([cardsOf(first).length, cardsOf(second).length]).toEqual([
      24,
      siblingSlugs.length + ofThree.length - 24,
    ]);
    expect([...cardsOf(first), ...cardsOf(second)].sort()).toEqual([...ofThree, ...siblingSlugs].sort());
    expect([countOf(first), countOf(second)]).toEqual([29, 29]);
  }
});

test('pages are links, with the neighbours named and the own one marked', async ({ people }) => {
  const first = await listAt(people, '/sv/case');
  expect([linkWithRel(first, 'next'), linkWithRel(first, 'prev')]).toEqual(['/sv/case?side=2', '']);
  const second = await listAt(people, '/sv/case?side=2');
  expect([linkWithRel(second, 'next'), linkWithRel(second, 'prev')]).toEqual(['', '/sv/case']);
  expect(chosenIn(second).map(({ path }) => path)).toContain('/sv/case?side=2');
  const words = textsOf(second, 'p').join('\n');
  expect(words).toContain(ui('sv').list.pageOf(2, 2));
  expect(named(second, 'nav').map((nav) => attribute(nav, 'ariaLabel'))).toContain(ui('sv').list.pages);
});

test('a page that does not exist shows the last one', async ({ people }) => {
  const far = await listAt(people, '/sv/case?side=40');
  expect(cardsOf(far)).toEqual(cardsOf(await listAt(people, '/sv/case?side=2')));
});

test('a choice keeps the order and goes back to the first page; the order keeps the choice', async ({
  people,
}) => {
  const document = await listAt(people, '/sv/case?tema=moten&sort=titel&side=2');
  const links = named(document, 'a').map((link) => attribute(link, 'href'));
  expect(links).toEqual(
    expect.arrayContaining([
      '/sv/case?tema=moten&land=NO&sort=titel',
      '/sv/case?tema=moten&sort=klient',
      '/sv/case?sort=titel',
    ]),
  );
  expect(links.filter((link) => /land=.*side=/.test(link))).toEqual([]);
});

test('kinds of client are offered where there are several', async ({ people }) => {
  const offers = offersOf(await listAt(people, '/nb/case'), 'nb').filter(({ facet }) => facet === 'klient');
  expect(offers.map(({ value, count }) => [value, count])).toEqual([
    ['municipality', 27],
    ['region', 2],
  ]);
  expect(cardsOf(await listAt(people, '/nb/case?klient=region')).sort()).toEqual(['halvt-oversatt', 'i-dag']);
});

test('the home page shows some and says how many there are', async ({ people }) => {
  const home = await listAt(people, '/nb');
  expect(cardsOf(home).length).toBeGreaterThan(5);
  expect(cardsOf(home)[0], "the reader's own language stands first").toBe('fullt-hus');
  expect(named(home, 'a').some((link) => attribute(link, 'href') === '/nb/case')).toBe(true);
  expect(home.html).toContain('29');
});

test('related cases come with a reason, the chosen one first', async ({ people }) => {
  const document = await listAt(people, '/nb/case/fullt-hus');
  expect(cardsOf(document)[0]).toBe('halvt-oversatt');
  const reasons = document.elements.filter((element) => attribute(element, 'className') === 'card-reason');
  expect(reasons.length).toBe(cardsOf(document).length);
  expect(reasons.map((reason) => attribute(reason, 'lang'))).toEqual(reasons.map(() => 'nb'));
});
