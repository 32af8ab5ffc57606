import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Folders } from '@/lib/records/folders';
import { build, change, copySmallSite, edited, inShort, readRecord, written } from './small-site';

vi.mock('@/lib/content/parse-pool', () => import('./pool-here'));

test('the second run parses nothing, and records made from the cache are the same', async () => {
  const folders = copySmallSite();
  const first = await build(folders);
  expect([first.parsed, first.written]).toEqual([13, 2]);
  const fresh = written(folders);
  const second = await build(folders);
  expect([second.parsed, second.written]).toEqual([0, 0]);

  rmSync(folders.records, { recursive: true });
  const fromCache = await build(folders);
  expect([fromCache.parsed, fromCache.written]).toEqual([0, 2]);
  expect(written(folders)).toEqual(fresh);
});

test('a changed file costs one parse and one record, a touched one nothing', async () => {
  const folders = copySmallSite();
  await build(folders);
  const file = path.join(folders.content, 'cases/hamn/sv.md');
  utimesSync(file, new Date(), new Date());
  expect(await build(folders)).toMatchObject({ parsed: 0, written: 0 });

  const untouched = timeOf(folders, 'bro');
  change(folders, edited(folders, 'cases/hamn/sv.md', 'Regionen byggde', 'Regionen bygger'));
  expect(await build(folders)).toMatchObject({ parsed: 1, written: 1 });
  expect(JSON.stringify(readRecord(folders, 'hamn'))).toContain('Regionen bygger');
  expect(timeOf(folders, 'bro')).toBe(untouched);
});

test('a change of the same length at the same time is noticed by the file’s time', async () => {
  const folders = copySmallSite();
  await build(folders);
  change(folders, edited(folders, 'cases/hamn/sv.md', 'en hamn.\n', 'en hamm.\n'));
  utimesSync(path.join(folders.content, 'cases/hamn/sv.md'), new Date(), new Date(2020, 1, 1));
  expect(await build(folders)).toMatchObject({ parsed: 1, written: 1 });
});

test('a new person has all texts searched for the name again, without parsing them', async () => {
  const folders = copySmallSite();
  expect(inShort(await build(folders))).toEqual([]);
  change(folders, edited(folders, 'cases/bro/sv.md', 'De möttes', 'Ida Holm och de andra möttes'));
  expect(await build(folders)).toMatchObject({ parsed: 1, problems: [] });
  const person = 'name: Ida Holm\nside: other\npermission:\n  basis: public-source\n  ref: Påhittad\n';
  change(folders, { 'people/ida-holm.yml': person });
  const report = await build(folders);
  expect(report.parsed).toBe(1);
  expect(inShort(report)).toEqual(['name-in-free-text cases/bro/sv.md:34 body']);
  change(folders, { 'people/ida-holm.yml': null });
  expect(await build(folders)).toMatchObject({ parsed: 0, problems: [] });
});

test('a problem is told again while its file stays as it is', async () => {
  const folders = copySmallSite({ 'firms/udde.yml': 'name: Udde\ngrundat: 1998\n' });
  const first = inShort(await build(folders));
  expect(first).toEqual(['field-unknown firms/udde.yml:2 grundat']);
  const second = await build(folders);
  expect([second.parsed, inShort(second)]).toEqual([0, first]);
});

describe('after a crash', () => {
  test('a list of results that was cut short means parsing anew', async () => {
    const folders = copySmallSite();
    await build(folders);
    const whole = written(folders);
    const list = path.join(folders.output, 'parsed/summaries.json');
    truncateSync(list, Math.floor(statSync(list).size / 2));
    expect(await build(folders)).toMatchObject({ parsed: 13, problems: [] });
    expect(written(folders)).toEqual(whole);
  });

  test.each([0, 40])('bodies cut short to %i bytes are made again', async (length) => {
    const folders = copySmallSite();
    await build(folders);
    const whole = written(folders);
    const [pack = ''] = packsOf(folders);
    expect(statSync(pack).size).toBeGreaterThan(40);
    truncateSync(pack, length);
    rmSync(folders.records, { recursive: true });
    expect(await build(folders)).toMatchObject({ parsed: 0, written: 2 });
    expect(written(folders)).toEqual(whole);
  });

  test('an edit that was taken back meanwhile is not published', async () => {
    const folders = copySmallSite();
    await build(folders);
    const whole = written(folders);
    const texts = ['cases/bro/sv.md', 'cases/hamn/sv.md'].map((file) => [
      file,
      readFileSync(path.join(folders.content, file), 'utf8'),
    ]);
    for (const [file = ''] of texts) change(folders, edited(folders, file, '\ntitle: En', '\ntitle: Den'));
    // Where a record should be written lies what stops the run, after the first one has been.
    const second = path.join(folders.records, 'cases/hamn.json');
    rmSync(second);
    mkdirSync(second);
    await expect(build(folders)).rejects.toThrow();
    expect(readRecord(folders, 'bro').texts.sv?.title).toMatch(/^Den /);
    rmSync(second, { recursive: true });
    change(folders, Object.fromEntries(texts));
    await build(folders);
    expect(written(folders)).toEqual(whole);
  });

  test('a record that was lost is written again', async () => {
    const folders = copySmallSite();
    await build(folders);
    rmSync(path.join(folders.records, 'cases/hamn.json'));
    expect(await build(folders)).toMatchObject({ parsed: 0, written: 1 });
    expect(readRecord(folders, 'hamn').slug).toBe('hamn');
  });

  test('a run that was ended before it saved leaves no bodies behind', async () => {
    const folders = copySmallSite();
    await build(folders);
    const packs = packsOf(folders);
    writeFileSync(path.join(folders.output, 'parsed/bodies/of-an-ended-run.json'), '{}');
    await build(folders);
    expect(packsOf(folders)).toEqual(packs);
  });
});

test('bodies of one run lie together, and go when all of them are old', async () => {
  const folders = copySmallSite();
  await build(folders);
  const [first = ''] = packsOf(folders);
  change(folders, edited(folders, 'cases/hamn/sv.md', 'Regionen byggde', 'Regionen bygger'));
  await build(folders);
  const second = packsOf(folders).filter((pack) => pack !== first);
  expect(second).toHaveLength(1);
  change(folders, edited(folders, 'cases/hamn/sv.md', 'Regionen bygger', 'Regionen har byggt'));
  await build(folders);
  expect(packsOf(folders)).toHaveLength(2);
  expect(packsOf(folders)).toContain(first);
  expect(packsOf(folders)).not.toContain(second[0]);
});

test('a small change is remembered beside the list, which stays; after many changes the list is written anew', async () => {
  const folders = copySmallSite();
  await build(folders);
  const list = path.join(folders.output, 'parsed/summaries.json');
  const changes = path.join(folders.output, 'parsed/changes.json');
  const first = statSync(list).ino;
  change(folders, edited(folders, 'cases/hamn/sv.md', 'Regionen byggde', 'Regionen bygger'));
  expect(await build(folders)).toMatchObject({ parsed: 1 });
  expect([statSync(list).ino, existsSync(changes)]).toEqual([first, true]);
  expect(await build(folders)).toMatchObject({ parsed: 0 });

  change(folders, edited(folders, 'cases/hamn/sv.md', 'Regionen bygger', 'Regionen byggde'));
  change(folders, { 'themes/dialog.sv.md': null });
  expect(await build(folders)).toMatchObject({ parsed: 1 });
  expect([statSync(list).ino === first, existsSync(changes)]).toEqual([false, false]);
  expect(await build(folders)).toMatchObject({ parsed: 0 });
});

test('changes that were cut short, or belong to another list, do not count', async () => {
  const folders = copySmallSite();
  await build(folders);
  const changes = path.join(folders.output, 'parsed/changes.json');
  change(folders, edited(folders, 'cases/hamn/sv.md', 'Regionen byggde', 'Regionen bygger'));
  await build(folders);
  const whole = readFileSync(changes, 'utf8');
  truncateSync(changes, 40);
  expect(await build(folders)).toMatchObject({ parsed: 1, written: 0 });
  writeFileSync(changes, whole.replace(/"id":"[^"]+"/, '"id":"another"'));
  expect(await build(folders)).toMatchObject({ parsed: 1, written: 0 });
});

test('a build with an error writes nothing and leaves what there was', async () => {
  const folders = copySmallSite();
  await build(folders);
  const before = written(folders);
  change(folders, edited(folders, 'cases/hamn/sv.md', 'firm: ekbacken', 'firm: ekbaken'));
  expect((await build(folders)).written).toBe(0);
  expect(written(folders)).toEqual(before);
});

function timeOf({ records }: Folders, slug: string): number {
  return statSync(path.join(records, 'cases', `${slug}.json`)).mtimeMs;
}

function packsOf({ output }: Folders): string[] {
  const folder = path.join(output, 'parsed/bodies');
  return readdirSync(folder).map((name) => path.join(folder, name));
}
