import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { removeOldFiles } from '@/lib/content/old-files';
import type { Folders } from '@/lib/records/folders';
import {
  build,
  type Changes,
  change,
  copySmallSite,
  edited,
  readIndex,
  readRecord,
  smallSite,
  written,
} from './small-site';

vi.mock('@/lib/content/parse-pool', () => import('./pool-here'));

/** Stands in every text of a case, in its client's name, its theme's label, its slug and its picture. */
const canary = 'Kanarie';

const caseOf = (status: string, published: string) => `---
id: kan01
client: kanarie
firm: ekbacken
themes: [dialog, kanarie]
published: ${published}
withdrawn: { date: 2026-10-01 }
source:
  title: ${canary}
title: ${canary}
lead: ${canary}
challenge: ${canary}
approach: ${canary}
result: ${canary}
withdrawnReason: Uppdragsgivaren bad oss om det.
status: ${status}
---

## ${canary} {#kanarie}

::figure[${canary}]{src=kanarie.png alt="${canary}"}
`;

const around: Changes = {
  'clients/kanarie.yml': `publicLabel:\n  sv: ${canary}\n  nb: ${canary}\n  da: ${canary}\ncountry: SE\nkind: region\n`,
  'themes/kanarie.yml': `kind: challenge\nlabels:\n  sv: ${canary}\n  nb: ${canary}\n  da: ${canary}\n`,
  'cases/kanarie/kanarie.png': Buffer.concat([
    readFileSync(path.join(smallSite, 'cases/bro/bro.png')),
    Buffer.from(canary),
  ]),
};

/** The small site with a case in some state, which a visible case names as related. */
function siteWith(status: string, published = '2026-03-01'): Folders {
  const folders = copySmallSite({ ...around, 'cases/kanarie/sv.md': caseOf(status, published) });
  change(folders, edited(folders, 'cases/bro/sv.md', '[hamn]', '[hamn, kanarie]'));
  return folders;
}

/** Files in which some words stand, their names included, after making sure that files were written. */
function filesWith(folders: Folders, words: RegExp): string[] {
  const files = Object.entries(written(folders));
  expect(files.length).toBeGreaterThan(3);
  return files.filter(([file, text]) => words.test(file) || words.test(text)).map(([file]) => file);
}

test('what may be seen is there: the other tests do not search in vain', async () => {
  const folders = siteWith('published');
  await build(folders);
  expect(filesWith(folders, /kanarie/i)).toEqual([
    'records/cases/bro.json',
    'records/cases/kanarie.json',
    'records/index.json',
    'records/written.json',
    expect.stringMatching(/assets\/media\/.*png$/),
  ]);
  expect(readRecord(folders, 'bro').facts.related).toEqual(['hamn', 'kanarie']);
});

test('a draft leaves no byte in any record, index or folder of pictures', async () => {
  const folders = siteWith('draft');
  const { problems, cases } = await build(folders);
  expect([problems, cases]).toEqual([[], 2]);
  expect(filesWith(folders, /kanarie/i)).toEqual([]);
  expect(readRecord(folders, 'bro').facts.related).toEqual(['hamn']);
});

test('a text waits for its day', async () => {
  const folders = siteWith('published', '2026-12-01');
  await build(folders, { today: '2026-11-30' });
  expect(filesWith(folders, /kanarie/i)).toEqual([]);
  const { cases } = await build(folders, { today: '2026-12-01' });
  expect(cases).toBe(3);
  expect(readIndex(folders).cases.map(({ slug }) => slug)).toEqual(['kanarie', 'hamn', 'bro']);
});

test('drafts and what waits are shown where drafts are asked for', async () => {
  const folders = siteWith('draft', '2030-01-01');
  expect((await build(folders, { drafts: true })).cases).toBe(3);
});

test('a case that is withdrawn leaves its address, its day and the reason, and nothing else', async () => {
  const folders = siteWith('published');
  await build(folders);
  change(folders, { 'cases/kanarie/sv.md': caseOf('withdrawn', '2026-03-01') });
  await build(folders);
  const { withdrawals, ...index } = readIndex(folders);
  expect(withdrawals).toEqual([
    {
      slug: 'kanarie',
      lang: 'sv',
      published: '2026-03-01',
      date: '2026-10-01',
      reason: 'Uppdragsgivaren bad oss om det.',
    },
  ]);
  expect(JSON.stringify(index)).not.toMatch(/kanarie/i);
  removeOldFiles(folders);
  expect(filesWith(folders, /kanarie/i)).toEqual(['records/index.json']);
});

test('a record left behind by a lost ledger goes with its case', async () => {
  const folders = siteWith('published');
  await build(folders);
  change(folders, { 'cases/kanarie/sv.md': caseOf('draft', '2026-03-01') });
  change({ ...folders, content: folders.records }, { 'written.json': '{"bro":' });
  await build(folders);
  expect(readdirSync(path.join(folders.records, 'cases'))).toEqual(['bro.json', 'hamn.json']);
});

test('a translation in draft is hidden by itself', async () => {
  const folders = copySmallSite();
  change(folders, edited(folders, 'cases/bro/nb.md', 'status: published', 'status: draft'));
  change(folders, edited(folders, 'cases/bro/nb.md', 'De møttes ved broen.', `De møttes ved ${canary}.`));
  await build(folders);
  expect(filesWith(folders, /kanarie|De møttes|En bro mellom/i)).toEqual([]);
  expect(Object.keys(readRecord(folders, 'bro').texts)).toEqual(['sv']);
  expect(readIndex(folders).withdrawals).toEqual([]);
});

test('a draft translation of a withdrawn case is not announced: it never was public', async () => {
  const folders = copySmallSite();
  const withdraw = 'withdrawn: { date: 2026-10-01 }\nwithdrawnReason: Bron är riven.\nstatus: withdrawn';
  change(folders, edited(folders, 'cases/bro/sv.md', 'status: published', withdraw));
  change(
    folders,
    edited(folders, 'cases/bro/nb.md', 'status: published', `withdrawnReason: ${canary}\nstatus: draft`),
  );
  // Links to what is withdrawn lead nowhere.
  change(folders, { 'themes/dialog.sv.md': null });
  change(folders, edited(folders, 'news/pris/sv.md', '[bron](/sv/case/bro)', 'bron'));
  expect((await build(folders)).problems).toEqual([]);
  expect(filesWith(folders, /kanarie/i)).toEqual([]);
  expect(readIndex(folders).withdrawals.map(({ lang }) => lang)).toEqual(['sv']);
});

test('it is told how many cases readers see, and how many wait or are drafts', async () => {
  const counts = async (folders: Folders, drafts = false) => {
    const { cases, waiting, drafts: unfinished } = await build(folders, { drafts });
    return [cases, waiting, unfinished];
  };
  expect(await counts(siteWith('published'))).toEqual([3, 0, 0]);
  expect(await counts(siteWith('published', '2026-11-23'))).toEqual([2, 1, 0]);
  expect(await counts(siteWith('draft'))).toEqual([2, 0, 1]);
  expect(await counts(siteWith('draft'), true)).toEqual([3, 0, 0]);
  expect(await counts(siteWith('withdrawn'))).toEqual([2, 0, 0]);
});
