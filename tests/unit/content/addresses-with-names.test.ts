import { expect, test, vi } from 'vitest';
import type { Folders } from '@/lib/records/folders';
import { build, change, copySmallSite, edited, readIndex, readRecord } from './small-site';

vi.mock('@/lib/content/parse-pool', () => import('./pool-here'));

const url = 'https://ekbacken.example/om/kare-vik';

/** The small site with a consultant of one case, and addresses that spell the name. */
function siteWith(permission: string): Folders {
  const folders = copySmallSite({ 'people/kare-vik.yml': personWith(permission) });
  change(
    folders,
    edited(
      folders,
      'cases/bro/sv.md',
      'status: published',
      `links:\n  - { title: Mer, url: '${url}' }\n  - { title: Bron, url: 'https://ekbacken.example/bron' }\nstatus: published`,
    ),
  );
  change(folders, edited(folders, 'cases/bro/sv.md', '[ove-lind]', '[ove-lind, kare-vik]'));
  change(folders, edited(folders, 'cases/bro/sv.md', '\n---\n\n', `\n---\n\nLäs [om arbetet](${url}).\n\n`));
  change(
    folders,
    edited(folders, 'cases/bro/nb.md', '\nstatus:', `\nlinks:\n  - { title: Mer, url: '${url}' }\nstatus:`),
  );
  return folders;
}

function personWith(permission: string): string {
  return `name: Kåre Vik\nside: consultant\nfirm: ekbacken\ntitles: []\npermission:\n  ref: Prov\n${permission}\n`;
}

function told(folders: Folders): string {
  return JSON.stringify([readRecord(folders, 'bro'), readIndex(folders)]).replaceAll('"kare-vik"', '');
}

test('an address that spells a name stands while the name may', async () => {
  const folders = siteWith('  basis: employee');
  expect((await build(folders)).problems).toEqual([]);
  expect(told(folders).split(url)).toHaveLength(4);
});

test('and goes with it, in every text of the case, on the day on which permission ends', async () => {
  const folders = siteWith('  basis: written\n  scope: [name]\n  expires: 2026-11-22');
  await build(folders, { today: '2026-11-22' });
  expect(told(folders)).toContain(url);
  const { problems } = await build(folders, { today: '2026-11-23' });
  expect(problems).toEqual([]);
  expect(told(folders)).not.toMatch(/k[åa]re/i);
  const { texts } = readRecord(folders, 'bro');
  expect(texts.sv?.links.map(({ title }) => title)).toEqual(['Bron']);
  expect(texts.nb?.links).toEqual([]);
  expect(JSON.stringify(texts.sv?.body)).toContain('om arbetet');
});
