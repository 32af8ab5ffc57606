import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { removeOldFiles } from '@/lib/content/old-files';
import type { Block } from '@/lib/domain/record';
import { build, change, copySmallSite, edited, inShort, readIndex, readRecord, written } from './small-site';

vi.mock('@/lib/content/parse-pool', () => import('./pool-here'));

describe('words that look like inline directives survive', () => {
  const words = 'SKR:s råd, den 10:e dagen, VD:n, 1:3 och kl. 09:30';

  test('in the body, its plain text and the fields', async () => {
    const folders = copySmallSite();
    change(
      folders,
      edited(folders, 'cases/hamn/sv.md', 'Regionen byggde en hamn.', `## ${words}\n\n${words}.`),
    );
    change(folders, edited(folders, 'cases/hamn/sv.md', 'lead: En region', `lead: ${words}. En region`));
    expect(inShort(await build(folders))).toEqual([]);
    const text = readRecord(folders, 'hamn').texts.sv;
    expect(text?.body.sections[0]).toMatchObject({
      heading: words,
      plain: `${words}.`,
      blocks: [{ kind: 'prose', tree: [{ tagName: 'p', children: [{ type: 'text', value: `${words}.` }] }] }],
    });
    expect(text?.lead).toContain(words);
    expect(readIndex(folders).cases.find(({ slug }) => slug === 'hamn')?.texts.sv?.lead).toContain(words);
  });
});

test('a case becomes facts once and a text per language', async () => {
  const folders = copySmallSite();
  await build(folders);
  const { slug, original, facts, texts } = readRecord(folders, 'bro');
  expect([slug, original, Object.keys(texts)]).toEqual(['bro', 'sv', ['sv', 'nb']]);
  expect(facts).toMatchObject({ id: 'br0aa', client: 'granvik', consultants: ['ove-lind'], contacts: [] });
  expect(facts.figures).toHaveLength(2);
  expect(facts).not.toHaveProperty('title');
  expect(texts.nb).toMatchObject({ lang: 'nb', title: 'En bro mellom to etater', status: 'published' });
  expect(texts.nb).not.toHaveProperty('client');
  expect(texts.sv?.body.anchors).toEqual(['starten', 'halva-vagen', 'stegen']);
  expect(texts.sv?.body.outline.map(({ id }) => id)).toEqual(['starten', 'stegen']);
  const kinds = texts.sv?.body.sections.map(({ blocks }) => blocks.map((block: Block) => block.kind));
  expect(kinds).toEqual([['prose', 'figure', 'voice'], ['steps']]);
});

test('a voice that names a person takes the person’s side', async () => {
  const folders = copySmallSite();
  await build(folders);
  const voices = readRecord(folders, 'bro').texts.nb?.body.sections.flatMap(({ blocks }) => blocks);
  expect(voices?.find((block) => block.kind === 'voice')).toMatchObject({
    side: 'client',
    voice: 'paraphrase',
  });
});

describe('pictures', () => {
  const bytes = (content: string) => readFileSync(path.join(content, 'cases/bro/bro.png'));

  test('are measured, and copied under a name that holds their hash', async () => {
    const folders = copySmallSite();
    await build(folders);
    const hash = createHash('sha256').update(bytes(folders.content)).digest('hex').slice(0, 10);
    const blocks = readRecord(folders, 'bro').texts.sv?.body.sections.flatMap((section) => section.blocks);
    expect(blocks?.find((block) => block.kind === 'figure')).toMatchObject({
      picture: { src: `/_casebok/small/media/${hash}.png`, alt: 'En bro över en å', width: 3, height: 2 },
    });
    expect(readFileSync(path.join(folders.assets, 'media', `${hash}.png`))).toEqual(bytes(folders.content));
  });

  test('that no visible text shows are not copied, and go when none does any more', async () => {
    const folders = copySmallSite();
    change(folders, { 'cases/hamn/okand.png': Buffer.concat([bytes(folders.content), Buffer.from('x')]) });
    await build(folders);
    expect(readdirSync(path.join(folders.assets, 'media'))).toHaveLength(1);
    // What the build made of it goes too.
    change({ ...folders, content: folders.assets }, { 'media/0123456789.png.br': 'x' });
    for (const lang of ['sv', 'nb']) {
      const figure = /::figure.*\n/.exec(
        readFileSync(path.join(folders.content, `cases/bro/${lang}.md`), 'utf8'),
      );
      change(folders, edited(folders, `cases/bro/${lang}.md`, figure?.[0] ?? '', ''));
    }
    expect(inShort(await build(folders))).toEqual([]);
    // Not before the new pages stand: those of before still show them.
    expect(readdirSync(path.join(folders.assets, 'media'))).toHaveLength(2);
    removeOldFiles(folders);
    expect(readdirSync(path.join(folders.assets, 'media'))).toEqual([]);
  });

  test('nothing is copied by a check', async () => {
    const folders = copySmallSite();
    await build(folders, { mode: 'check' });
    expect([folders.assets, folders.records].map((folder) => existsSync(folder))).toEqual([false, false]);
  });
});

describe('an anonymous client', () => {
  test('has no field for a name', async () => {
    const folders = copySmallSite();
    await build(folders);
    const client = readIndex(folders).clients['en-region'];
    expect(Object.keys(client ?? {}).sort()).toEqual(['country', 'employees', 'id', 'kind', 'publicLabel']);
  });

  test('cannot be given one', async () => {
    const folders = copySmallSite();
    change(folders, edited(folders, 'clients/en-region.yml', 'country:', 'name: Region Granvik\ncountry:'));
    expect(inShort(await build(folders))).toEqual(['field-unknown clients/en-region.yml:5 name']);
    change(
      folders,
      edited(folders, 'clients/en-region.yml', 'name: Region Granvik', 'otherNames: [Granvik]'),
    );
    expect(inShort(await build(folders))).toEqual(['field-unknown clients/en-region.yml:5 otherNames']);
  });
});

test('the index holds the firm and the client of a title, so that a role can say where it is held', async () => {
  const folders = copySmallSite({
    'firms/udde.yml': 'name: Udde\n',
    'clients/vik.yml': 'names: { sv: Vik, nb: Vik, da: Vik }\ncountry: SE\nkind: company\n',
  });
  const titles = `titles:
  - { title: { sv: a, nb: b, da: c }, client: vik }
  - { title: { sv: a, nb: b, da: c }, firm: udde }
`;
  change(folders, edited(folders, 'people/ove-lind.yml', 'firm: ekbacken\n', `firm: ekbacken\n${titles}`));
  expect(inShort(await build(folders))).toEqual([]);
  expect(readIndex(folders)).toMatchObject({
    firms: { udde: { name: 'Udde' } },
    clients: { vik: { id: 'vik' } },
  });
});

test('what no visible text names stays out of the index', async () => {
  const folders = copySmallSite({
    'firms/udde.yml': 'name: Uddefirman\n',
    'themes/udde.yml': 'kind: sector\nlabels: { sv: Uddefirman, nb: Uddefirman, da: Uddefirman }\n',
  });
  expect(inShort(await build(folders))).toEqual([]);
  expect(Object.values(written(folders)).join()).not.toContain('Uddefirman');
});
