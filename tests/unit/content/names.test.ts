import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Folders } from '@/lib/records/folders';
import {
  build,
  change,
  copySmallSite,
  edited,
  inShort,
  readIndex,
  readRecord,
  smallSite,
  written,
} from './small-site';

vi.mock('@/lib/content/parse-pool', () => import('./pool-here'));

/** The small site with a person named wherever a name may stand: in a case, a news item and a page. */
function siteNaming(permission: string): Folders {
  const link = '[Kanarina **Guldfink**](person:p-17)';
  const folders = copySmallSite({
    // The id is no name: an id stays in the records, and whoever makes it of the name shows the name.
    'people/p-17.yml': `name: Kanarina Guldfink
side: consultant
firm: ekbacken
email: guldfink@ekbacken.example
phone: 010-4711
permission:
  ${permission}
  ref: Avtal 4711
`,
    'news/pris/nb.md': `---\ntranslationOf: sv\ntitle: Pris\nlead: Pris.\nstatus: published\n---\n\n${link}\n`,
    'pages/om/bro.png': readFileSync(path.join(smallSite, 'cases/bro/bro.png')),
    'pages/om/sv.md': `---
title: Om
lead: Sidan om.
---

Så sade ${link}.[^1]

## Om ${link}

### Mer om ${link}

:::voice{person=p-17 kind=paraphrase}
Konsulten, ${link}, hörs.
:::

:::steps
- ${link} flyger.
:::

:::callout
Ring ${link}.
:::

::figure[${link} på bron]{src=bro.png alt="En bro"}

| Fågel |
|---|
| ${link} |

> ${link}

[^1]: Enligt ${link}.
`,
  });
  change(folders, edited(folders, 'cases/bro/sv.md', '[ove-lind]', '[p-17]'));
  change(folders, edited(folders, 'cases/bro/sv.md', 'De möttes vid bron.', `${link} mötte alla.`));
  return folders;
}

const until = (day: string) => `basis: written\n  scope: [name, page]\n  expires: ${day}`;

function filesNaming(folders: Folders): string[] {
  const files = Object.entries(written(folders));
  expect(files.length).toBeGreaterThan(3);
  return files.flatMap(([file, text]) => (/kanarina|guldfink|4711/i.test(text) ? [file] : []));
}

test('a name is there while its permission lasts, and what the permission refers to never is', async () => {
  const folders = siteNaming(until('2026-11-22'));
  expect(inShort(await build(folders))).toEqual([]);
  expect(filesNaming(folders)).toEqual(['records/cases/bro.json', 'records/index.json']);
  const { people } = readIndex(folders);
  expect(people['p-17']).toMatchObject({ name: 'Kanarina Guldfink', phone: '010-4711' });
  expect(JSON.stringify(people)).not.toContain('Avtal');
});

test.each([
  ['that has expired', until('2026-11-21')],
  ['that is not yet given', 'basis: employee\n  given: 2026-11-23'],
  ['for pictures alone', 'basis: written\n  scope: [picture]'],
])('no byte of a name is written under a permission %s', async (_, permission) => {
  const folders = siteNaming(permission);
  expect(inShort(await build(folders))).toEqual([]);
  expect(filesNaming(folders)).toEqual([]);
  // The person is still in the case, for the role that stands instead.
  expect(readIndex(folders).people['p-17']).toMatchObject({ side: 'consultant', firm: 'ekbacken' });
  expect(JSON.stringify(readRecord(folders, 'bro'))).toContain('person:p-17');
});

test('on the day after its last, a name goes out of what was written before, and nothing is parsed for it', async () => {
  const folders = siteNaming(until('2026-11-22'));
  await build(folders);
  const next = await build(folders, { today: '2026-11-23' });
  expect([next.parsed, next.written]).toEqual([0, 1]);
  expect(filesNaming(folders)).toEqual([]);
});

test('an address made from a heading holds no name', async () => {
  const folders = siteNaming('basis: employee');
  await build(folders);
  expect(readIndex(folders).pages.om?.texts.sv?.body.anchors).toEqual(
    expect.arrayContaining(['om', 'mer-om']),
  );
});

test('a registered name in free text is found however it is written, and nowhere else', async () => {
  const folders = copySmallSite({
    'pages/om/sv.md': `---
title: Om
lead: Bakom allt står OVE  LINDS idé.
---

Ove **Lind** och Siv\u00A0Granlund, och Ove
Lind.

Ove Lindgren är en annan, och [Ove Lind](person:ove-lind) är en länk.

Skriv \`Ove Lind\` i rutan.

    Ove Lind har blivit kod, för att raden är indragen.

Ann\u2011Marie O\u2019Hara.
`,
    'people/ann.yml': "name: Ann-Marie O'Hara\nside: other\npermission: { basis: employee, ref: Påhittad }\n",
  });
  expect(inShort(await build(folders))).toEqual([
    'name-in-free-text pages/om/sv.md:3 lead',
    'name-in-free-text pages/om/sv.md:6 body',
    'name-in-free-text pages/om/sv.md:6 body',
    'name-in-free-text pages/om/sv.md:6 body',
    'name-in-free-text pages/om/sv.md:11 body',
    'markup-left pages/om/sv.md:13 body',
    'name-in-free-text pages/om/sv.md:13 body',
    'name-in-free-text pages/om/sv.md:15 body',
  ]);
});

test('part of a name is told, once, where that person has been introduced, and nowhere else', async () => {
  const folders = copySmallSite({
    'pages/om/sv.md': `---
title: Linds sida
lead: Om.
---

[Ove Lind](person:ove-lind) talade. Sedan sade Ove att lind är ett träd,
och Linds ord gäller. Lind teg. Siv Granlund är nämnd vid namn, och Siv en gång till.

[Siv Granlund](person:siv-granlund) teg.
`,
    'news/pris/sv.md': null,
    'cases/hamn/sv.md': null,
  });
  change(folders, edited(folders, 'cases/bro/sv.md', 'related: [hamn]', 'related: []'));
  change(
    folders,
    edited(folders, 'cases/bro/sv.md', 'De möttes vid bron.', 'De möttes vid en lind. Lind teg.'),
  );
  change(folders, edited(folders, 'cases/bro/nb.md', 'De møttes ved broen.', 'Ove teg.'));
  expect(inShort(await build(folders))).toEqual([
    // He is named in the facts.
    'name-part-in-free-text cases/bro/sv.md:34 body',
    'name-part-in-free-text pages/om/sv.md:2 title',
    'name-part-in-free-text pages/om/sv.md:6 body',
    'name-in-free-text pages/om/sv.md:7 body',
  ]);
});
