import { caseDataSchema, caseListSchema } from '@/lib/copies/case-data-schema';
import { locales } from '@/lib/domain/locale';
import { ui } from '@/lib/i18n/ui';
import { ask, relativeTarget } from '../site/ask';
import { headerFaults } from '../site/headers';
import { expect, test } from '../site/test';
import { elementsOf, readXml, textIn, xmlFaults } from '../site/xml';

test('a Markdown copy shares the fate of its page: 308, 307, 410, 404', async ({ people }) => {
  const { address } = people;
  const redirects: Record<string, [number, string]> = {
    '/nb/case/tomt-hus.md': [308, '/nb/case/fullt-hus.md'],
    '/nb/case/halvt-oversatt.md': [307, '/sv/case/halvt-oversatt.md'],
  };
  for (const [path, expected] of Object.entries(redirects)) {
    const answer = await ask(address, path);
    expect([answer.status, relativeTarget(answer), ...headerFaults(answer)], path).toEqual(expected);
    expect((await ask(address, expected[1])).status).toBe(200);
  }
  for (const [path, lang, reason] of [
    ['/nb/case/tilbaketrukket.md', 'nb', 'Kunden ba om det.'],
    ['/da/case/tilbaketrukket.md', 'da', ''],
    ['/da/case/halvt-oversatt.md', 'da', 'Den danske tekst skulle skrives om.'],
  ] as const) {
    const answer = await ask(address, path);
    expect([answer.status, answer.headers['content-type'], ...headerFaults(answer)], path).toEqual([
      410,
      'text/markdown; charset=utf-8',
    ]);
    expect(answer.text, path).toContain(`# ${ui(lang).withdrawn.title}\n`);
    expect(answer.text).toContain(reason);
  }
  for (const path of [
    '/sv/case/utkast.md',
    '/da/case/i-morgon.md',
    '/sv/case/gammalt-utkast.md',
    '/nb/case/finns-inte.md',
  ]) {
    const answer = await ask(address, path);
    expect([answer.status, answer.headers['content-type']], path).toEqual([
      404,
      'text/markdown; charset=utf-8',
    ]);
  }
});

test('so does it at the address of the page, for whoever prefers Markdown', async ({ people }) => {
  const headers = { accept: 'text/markdown' };
  const statusOf = async (path: string) => (await ask(people.address, path, { headers })).status;
  expect(await statusOf('/nb/case/fullt-hus')).toBe(200);
  expect(await statusOf('/nb/case/tomt-hus')).toBe(308);
  expect(await statusOf('/nb/case/halvt-oversatt')).toBe(307);
  expect(await statusOf('/nb/case/tilbaketrukket')).toBe(410);
  expect(await statusOf('/sv/case/utkast')).toBe(404);
});

test('the data of a case has its own redirects and says what is gone', async ({ people }) => {
  const { address } = people;
  const moved = await ask(address, '/api/case/tomt-hus.json');
  expect([moved.status, relativeTarget(moved)]).toEqual([308, '/api/case/fullt-hus.json']);
  const gone = await ask(address, '/api/case/tilbaketrukket.json');
  expect([gone.status, JSON.parse(gone.text)]).toEqual([
    410,
    {
      error: 'withdrawn',
      withdrawals: [
        {
          slug: 'tilbaketrukket',
          lang: 'sv',
          published: '2030-01-01',
          date: '2030-03-02',
          reason: 'Kunden bad om det.',
        },
        {
          slug: 'tilbaketrukket',
          lang: 'nb',
          published: '2030-01-01',
          date: '2030-03-02',
          reason: 'Kunden ba om det.',
        },
      ],
    },
  ]);
  for (const slug of ['utkast', 'i-morgon', 'gammalt-utkast', 'finns-inte', '..%2findex', 'fullt-hus.json']) {
    const { status } = await ask(address, `/api/case/${slug}.json`);
    expect([404, 400], slug).toContain(status);
  }
  expect((await ask(address, '/api/case/fullt-hus')).status).toBe(404);
});

test('of a case that is a draft or withdrawn in one language, the others are told', async ({ people }) => {
  const { text } = await ask(people.address, '/api/case/halvt-oversatt.json');
  const data = caseDataSchema.parse(JSON.parse(text));
  expect(Object.keys(data.texts)).toEqual(['sv']);
  expect(data.client).toMatchObject({ anonymous: true, label: { sv: 'En nordisk region' } });
});

test('feeds and lists hold what is public today, and are valid', async ({ people }) => {
  for (const locale of locales) {
    const { text } = await ask(people.address, `/${locale}/feed.xml`);
    expect(await xmlFaults(text, 'atom.rng')).toEqual([]);
    const ids = elementsOf(readXml(text), 'entry').map((entry) => textIn(entry, 'id'));
    expect(ids.length).toBe(people.index.cases.length + people.index.news.length);
    expect(ids.filter((id) => /utkast|i-morgon|tilbaketrukket|hemlig/.test(id))).toEqual([]);
    expect(text).not.toContain(ui(locale).exampleLine);
  }
  const list = caseListSchema.parse(JSON.parse((await ask(people.address, '/api/cases.json')).text));
  expect(list.cases.length).toBe(people.index.cases.length);
  expect(list.notice).toBeUndefined();
});

test('people with permission are named in copies, with their page; e-mail and phone are not told', async ({
  people,
}) => {
  const { text } = await ask(people.address, '/nb/case/fullt-hus.md');
  expect(text).toContain('[Astrid Ansatt](https://prov.example/nb/person/astrid-ansatt)');
  const data = await ask(people.address, '/api/case/fullt-hus.json');
  expect(JSON.parse(data.text).texts.nb.consultants).toEqual(['Astrid Ansatt', 'konsulent i Nordkonsult']);
  for (const copy of [text, data.text])
    expect(copy).not.toMatch(/@|\+47|22 00 00|poul-kildesen|kirsten-kilde|torvald/i);
});
