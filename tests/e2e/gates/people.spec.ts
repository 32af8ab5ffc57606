import { locales } from '@/lib/domain/locale';
import { ui } from '@/lib/i18n/ui';
import { ask } from '../site/ask';
import {
  type Document,
  languageOf,
  linksOf,
  metaOf,
  readDocument,
  textsOf,
  textsOfClass,
} from '../site/document';
import { faultsAmong, unless } from '../site/faults';
import { madeFiles } from '../site/made-files';
import type { PeopleSite } from '../site/people-site';
import { readSitemap } from '../site/sitemap';
import { expect, test } from '../site/test';

async function read({ address }: PeopleSite, path: string): Promise<Document> {
  const { status, text } = await ask(address, path);
  expect(status, path).toBe(200);
  return readDocument(path, text);
}

/** Whose permission ended yesterday, or begins tomorrow; surnames too, and what else would tell who it is. */
const nameless = /Torvald|Utgaard|Gunhild|Utgående|\bVidar\b|Venter\b|torvald@|33 44 55 66|33445566/i;
/** Where permissions are kept is nobody's business. */
const private_ = /Arbeidsavtale|samtykke nr|konvolutt/i;

test('a name without a valid permission stands in no byte that was made', async ({ people }) => {
  const files = madeFiles(people.folders);
  expect(
    files.filter(({ text }) => text.includes('Ylva Sistadag')).length,
    'a name that may be shown is found',
  ).toBeGreaterThan(3);
  const faults = faultsAmong(files, ({ path, text }) => {
    // Records refer to people by id; an id is no name, and no page shows it.
    const shown = path.startsWith(people.folders.records) ? text.replace(/[a-z]+(?:-[a-z]+)+/g, '') : text;
    return [nameless, private_].flatMap((pattern) => {
      const found = pattern.exec(shown);
      return unless(!found, `holds "${found?.[0]}"`);
    });
  });
  expect(faults).toEqual([]);
});

test('nor in any document that is served, those made per request included', async ({ people }) => {
  const listed = await readSitemap(people.address, people.index);
  const others = locales.flatMap((locale) =>
    ['person', 'case?tema=moten', 'case?side=2', 'case/tilbaketrukket', 'finns-inte'].map((path) => ({
      path: `/${locale}/${path}`,
    })),
  );
  const answers = await Promise.all(
    [...listed, ...others].map(async ({ path }) => ({ path, text: (await ask(people.address, path)).text })),
  );
  expect(answers.length).toBeGreaterThan(80);
  const faults = faultsAmong(answers, ({ text }) => {
    const found = nameless.exec(text) ?? private_.exec(text);
    return [
      ...unless(!found, `holds "${found?.[0]}"`),
      ...unless(!/[\uE000-\uF8FF]|person:/.test(text), 'holds a mark that stands for a person'),
    ];
  });
  expect(faults).toEqual([]);
});

test('the role stands where the name may not', async ({ people }) => {
  const title = {
    sv: 'torgchef, Storviks kommun',
    nb: 'torgsjef, Storvik kommune',
    da: 'torvechef, Storvik Kommune',
  };
  for (const locale of locales) {
    const document = await read(people, `/${locale}/case/fullt-hus`);
    const { roleFallback } = ui(locale);
    const consultant = roleFallback.consultant('Nordkonsult');
    const client = title[locale];
    // A sentence begins with this one.
    const clientFirst = `. T${client.slice(1).replace(',', ' i')}, `;
    const paragraph = textsOf(document, 'p').find((text) => text.startsWith('Astrid Ansatt'));
    for (const role of [
      ` ${consultant}`,
      clientFirst,
      ` ${roleFallback.client}`,
      'Ylva Sistadag',
      'Dagny Skriftsen',
    ])
      expect(paragraph, locale).toContain(role);
    expect(
      textsOf(document, 'h2').filter((text) => text.includes(consultant)),
      'heading',
    ).toHaveLength(1);
    expect(
      textsOf(document, 'h3').filter((text) => text.includes(consultant)),
      'subheading',
    ).toHaveLength(1);
    expect(textsOf(document, 'figcaption')[0], 'voice').toBe(`T${client.slice(1)}`);
    expect(textsOfClass(document, 'contents').join(), 'table of contents').toContain(consultant);
  }
});

test('a person has a page where permission says so, and search engines may list it where that was agreed', async ({
  people,
}) => {
  const pages = { 'astrid-ansatt': 'listed', 'dagny-skriftsen': 'listed', 'poul-kildesen': 'unlisted' };
  const without = ['torvald-utgaard', 'gunhild-utgaende', 'vidar-venter', 'ylva-sistadag', 'kirsten-kilde'];
  const listed = new Set((await readSitemap(people.address, people.index)).map(({ path }) => path));
  for (const locale of locales) {
    for (const [id, kind] of Object.entries(pages)) {
      const path = `/${locale}/person/${id}`;
      const document = await read(people, path);
      expect([languageOf(document), metaOf(document, 'robots'), listed.has(path)], path).toEqual([
        locale,
        kind === 'listed' ? [] : ['noindex'],
        kind === 'listed',
      ]);
    }
    for (const id of without)
      expect((await ask(people.address, `/${locale}/person/${id}`)).status, id).toBe(404);
    const list = linksOf(await read(people, `/${locale}/person`)).filter((link) => link.includes('/person/'));
    expect(list.sort()).toEqual(Object.keys(pages).map((id) => `/${locale}/person/${id}`));
  }
});

test('a name is a link only where it leads to a page', async ({ people }) => {
  const document = await read(people, '/nb/case/fullt-hus');
  const links = linksOf(document).filter((link) => link.includes('/person/'));
  expect([...new Set(links)].sort()).toEqual([
    '/nb/person/astrid-ansatt',
    '/nb/person/dagny-skriftsen',
    '/nb/person/poul-kildesen',
  ]);
  expect(textsOf(document, 'figcaption')[1]).toBe('Kirsten Kilde, torghandler, Torvelauget');
});

test("a consultant's page shows what is public: title, address, phone, cases and news", async ({
  people,
}) => {
  const document = await read(people, '/da/person/astrid-ansatt');
  expect(textsOf(document, 'h1')).toEqual(['Astrid Ansatt']);
  expect(textsOfClass(document, 'titles').join()).toContain('Seniorkonsulent, Nordkonsult');
  expect(linksOf(document)).toEqual(
    expect.arrayContaining([
      'mailto:astrid@nordkonsult.example',
      'tel:+4722000000',
      '/da/case/fullt-hus',
      '/da/nytt/torgpris',
    ]),
  );
});
