import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPageLedger, writePageLedger } from '@/lib/build/refresh/page-ledger';
import { removeDamaged } from '@/lib/build/remove-damaged';
import { build } from '@/lib/cli/build';
import type { LibraryIndex } from '@/lib/domain/record';
import { portraitFolder } from '@/lib/records/assets';
import { foldersFor } from '@/lib/records/folders';
import { type BuiltSite, differences, readBuiltSite } from './built-site';

/*
 * After an edit, only the documents that it touches are made. Here is the proof that what comes out is what a build
 * from nothing gives: edit after edit is published, in between every document is made anew and must not change by a
 * byte, and at last everything is thrown away and built from nothing.
 */

const content = mkdtempSync(path.join(tmpdir(), 'casebok-publish-'));
const env: NodeJS.ProcessEnv = {
  ...process.env,
  CASEBOK_CONTENT: content,
  CASEBOK_AREA: 'publish',
  NODE_ENV: 'production',
};
const folders = foldersFor(env);

/** Path in the content folder → what becomes of its text. */
type Edit = Record<string, (text: string) => string>;

interface Change {
  name: string;
  edit: () => void;
  /** Documents that must differ afterwards, come or go. */
  touches: string[];
  /** Documents that must not: the rest of the library stays as it was. */
  spares: string[];
}

const baerum = '/sv/case/baerum-omorganisation';
const hvidovre = '/da/case/hvidovre-ledelsesgrundlag';
const hedemora = '/sv/case/hedemora-koncernledning';

const changes: Change[] = [
  {
    name: 'words in the text of a case',
    edit: rewriting({ 'cases/hedemora-koncernledning/sv.md': (text) => `${text}\nEn rad till.\n` }),
    touches: [hedemora],
    spares: [baerum, hvidovre, '/sv/tema/omorganisation', '/sv/person/stefan-ivansson'],
  },
  {
    name: 'the title of a case, which stands in lists and beside other cases',
    edit: rewriting({
      'cases/baerum-omorganisation/sv.md': (text) => text.replace(/^title: .*$/m, 'title: En annan rubrik'),
    }),
    touches: [baerum, '/sv', '/sv/case', '/sv/tema/omorganisation', '/sv/firma/concern'],
    spares: ['/sv/firma/lead'],
  },
  {
    name: 'a new case',
    edit: () => copyCase('nytt-case', (text) => text.replace(/^id: .*$/m, 'id: nycas')),
    touches: ['/sv/case/nytt-case', '/sv/case', '/sitemap.xml'],
    spares: [hvidovre],
  },
  {
    name: 'a draft, which nobody sees',
    edit: () =>
      copyCase('utkast', (text) =>
        text.replace(/^id: .*$/m, 'id: utkas').replace(/^status: .*$/m, 'status: draft'),
      ),
    touches: [],
    spares: ['/sv/case/utkast', '/sv/case', hedemora],
  },
  {
    name: 'the draft, published',
    edit: rewriting({ 'cases/utkast/sv.md': (text) => text.replace('status: draft', 'status: published') }),
    touches: ['/sv/case/utkast', '/sv/case'],
    spares: [hvidovre],
  },
  {
    name: 'the name of a client',
    edit: rewriting({
      'clients/hvidovre.yml': (text) => text.replace('da: Hvidovre Kommune', 'da: Hvidovre By'),
    }),
    touches: [hvidovre, '/da/case'],
    spares: ['/sv/case/nytt-case', '/sv/firma/concern'],
  },
  {
    name: 'a person whose permission has ended',
    edit: rewriting({
      'people/stefan-ivansson.yml': (text) =>
        text.replace(/^permission:$/m, 'permission:\n  expires: 2020-01-01'),
    }),
    touches: [baerum, '/nb/case/baerum-omorganisation', '/sv/person/stefan-ivansson', '/sv/person'],
    spares: [hvidovre, hedemora],
  },
  {
    name: 'how many took part, which draws another portrait',
    edit: rewriting({
      'cases/chefsdag-460-chefer/sv.md': (text) => text.replace('value: 460', 'value: 455'),
    }),
    touches: ['/sv/case/chefsdag-460-chefer', '/da/case/chefsdag-460-chefer', '/sv/case'],
    spares: [hedemora],
  },
  {
    name: 'a case that is taken away',
    edit: () => rmSync(path.join(content, 'cases/nytt-case'), { recursive: true }),
    touches: ['/sv/case/nytt-case', '/sv/case', '/sitemap.xml'],
    spares: [hvidovre],
  },
  {
    name: 'the owner of the site, who stands on every page',
    edit: rewriting({ 'site.yml': (text) => text.replace('owner: Exempelbyrån', 'owner: Den nya byrån') }),
    touches: [baerum, hvidovre, '/sv/om', '/da/404'],
    spares: ['/favicon.ico'],
  },
];

/** After these, whatever should have been made and was not would show. The owner's name comes last: it hides that. */
const [inTheMiddle, lastBeforeTheOwner] = [changes[4]?.name, changes.at(-2)?.name];

let site: BuiltSite;
let compiled: number;

/** Next notes down in it where the types of the routes lie: for an editor, those of the site itself. */
const types = 'next-env.d.ts';
const typesBefore = existsSync(types) ? readFileSync(types, 'utf8') : undefined;

beforeAll(async () => {
  cpSync('content', content, { recursive: true });
  await build(env);
  site = await readBuiltSite(folders.dist);
  compiled = timeOfCode();
}, 600_000);

afterAll(() => {
  if (typesBefore !== undefined) writeFileSync(types, typesBefore);
  for (const folder of [content, folders.output, folders.assets])
    rmSync(folder, { recursive: true, force: true });
});

describe('published without a whole build', () => {
  for (const { name, edit, touches, spares } of changes) {
    test(name, { timeout: 300_000 }, async () => {
      edit();
      await build(env);
      const published = await readBuiltSite(folders.dist);
      const changed = differences(site, published);
      expect(changed).toEqual(expect.arrayContaining(touches));
      expect(spares.filter((address) => changed.includes(address))).toEqual([]);
      expect(timeOfCode()).toBe(compiled);
      site = published;
    });
    if (name === lastBeforeTheOwner || name === inTheMiddle) {
      test('no document has been left behind: made anew, all are the same', {
        timeout: 300_000,
      }, async () => {
        await makeAllAnew();
        expect(differences(site, await readBuiltSite(folders.dist))).toEqual([]);
      });
    }
  }

  test('a portrait that no page shows is neither served nor kept', async () => {
    const shown = portraitsShown();
    expect(shown.length).toBeGreaterThan(1);
    const folder = `${folders.assetBase}/${portraitFolder}/`;
    expect([...site.keys()].filter((address) => address.startsWith(folder)).sort()).toEqual(shown);
    const kept = readdirSync(path.join(folders.assets, portraitFolder));
    expect(kept.filter((name) => name.endsWith('.svg')).map((name) => `${folder}${name}`)).toEqual(shown);
  });

  test('a build that was broken off is finished by the next', { timeout: 300_000 }, async () => {
    // As it stands while a document is being made: out of the ledger, half written, and no stamp of a build.
    forget(hvidovre);
    const file = fileOf(hvidovre);
    for (const ending of ['.html', '.html.br', '.meta']) writeFileSync(`${file}${ending}`, 'half');
    await build(env);
    expect(timeOfCode()).toBe(compiled);
    expect(differences(site, await readBuiltSite(folders.dist))).toEqual([]);
  });

  test('a refresh that was broken off between the lists is finished by the next', {
    timeout: 300_000,
  }, async () => {
    // Next was told to forget a page that is back, and of one that nobody wants any more.
    const half = '/sv/case/half-made';
    changeNextsPaths((routes) => {
      routes[half] = routes[hvidovre];
      delete routes[hvidovre];
    });
    forget(hvidovre);
    const file = fileOf(hedemora).replace(hedemora, half);
    for (const ending of ['.html', '.meta', '.rsc'])
      cpSync(`${fileOf(hedemora)}${ending}`, `${file}${ending}`);
    await build(env);
    expect(timeOfCode()).toBe(compiled);
    expect(differences(site, await readBuiltSite(folders.dist))).toEqual([]);
    expect(existsSync(`${file}.html`)).toBe(false);
  });

  test('a document that cannot be made stops the build, which says so, and the next one makes it', {
    timeout: 300_000,
  }, async () => {
    const record = path.join(folders.records, 'cases', `${path.basename(hvidovre)}.json`);
    const text = readFileSync(record, 'utf8');
    writeFileSync(record, '{');
    forget(hvidovre);
    // Of a build that was broken off before.
    writeFileSync(path.join(folders.output, 'refresh.json'), '{"plan":{"stale":[],"gone":[]}}');
    await expect(build(env)).rejects.toThrow('Making the documents that have changed failed');
    writeFileSync(record, text);
    await build(env);
    expect(timeOfCode()).toBe(compiled);
    expect(differences(site, await readBuiltSite(folders.dist))).toEqual([]);
  });

  test('what a crash has cut off is made again', { timeout: 300_000 }, async () => {
    const search = path.join(folders.assets, 'search');
    const shard = readdirSync(search).find((name) => name.startsWith('lex-'));
    const script = readdirSync(folders.assets).find((name) => name.endsWith('.js.br'));
    const cut = [
      `${fileOf(hvidovre)}.html.br`,
      path.join(search, `${shard}`),
      path.join(folders.assets, `${script}`),
    ];
    for (const file of cut) truncateSync(file, 20);
    await build(env);
    expect(timeOfCode()).toBe(compiled);
    expect(differences(site, await readBuiltSite(folders.dist))).toEqual([]);
    expect(await removeDamaged(folders)).toBe(false);
  });

  test('with content that has an error, the site stays as it is', { timeout: 300_000 }, async () => {
    const file = path.join(content, 'cases/utkast/sv.md');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/^client: .*$/m, 'client: ingen'));
    await expect(build(env)).rejects.toThrow('Reading the content failed');
    expect(differences(site, await readBuiltSite(folders.dist))).toEqual([]);
    writeFileSync(file, text);
    await build(env);
    expect(differences(site, await readBuiltSite(folders.dist))).toEqual([]);
  });

  test('is what a build from nothing gives', { timeout: 600_000 }, async () => {
    for (const folder of [folders.output, folders.assets]) rmSync(folder, { recursive: true });
    await build(env);
    expect(timeOfCode()).not.toBe(compiled);
    const clean = await readBuiltSite(folders.dist);
    expect(clean.size).toBeGreaterThan(150);
    // Files with a hash in their name stay for a while, for tabs that are open.
    const older = (address: string) => address.startsWith(`${folders.assetBase}/`) && !clean.has(address);
    expect(differences(site, clean).filter((address) => !older(address))).toEqual([]);
  });
});

function rewriting(edit: Edit): () => void {
  return () => {
    for (const [name, change] of Object.entries(edit)) {
      const file = path.join(content, name);
      const before = readFileSync(file, 'utf8');
      const after = change(before);
      if (after === before) throw new Error(`${name} is as it was`);
      writeFileSync(file, after);
    }
  };
}

/** A copy of a case in Swedish alone. */
function copyCase(slug: string, change: (text: string) => string): void {
  const from = path.join(content, 'cases/hedemora-koncernledning');
  const to = path.join(content, 'cases', slug);
  cpSync(path.join(from, 'sv.md'), path.join(to, 'sv.md'));
  rewriting({ [`cases/${slug}/sv.md`]: change })();
}

/** Addresses of the portraits that the records name. */
function portraitsShown(): string[] {
  const index: LibraryIndex = JSON.parse(readFileSync(path.join(folders.records, 'index.json'), 'utf8'));
  return [...new Set(index.cases.flatMap(({ portrait }) => Object.values(portrait ?? {})))].sort();
}

/** `next build` writes this file, nothing else does. */
function timeOfCode(): number {
  return statSync(path.join(folders.dist, 'BUILD_ID')).mtimeMs;
}

/** Makes every document again with the same code, as if nothing were known of them. */
async function makeAllAnew(): Promise<void> {
  const ledger = readPageLedger(folders.dist);
  if (!ledger) throw new Error('there is no ledger');
  writePageLedger(folders.dist, { ...ledger, marks: {} });
  rmSync(path.join(folders.output, 'built.json'));
  await build(env);
  expect(timeOfCode()).toBe(compiled);
}

/** Takes a document out of the ledger, as if it were to be made, and the stamp of the last build away. */
function forget(address: string): void {
  const ledger = readPageLedger(folders.dist);
  if (!ledger) throw new Error('there is no ledger');
  const { [address]: _, ...marks } = ledger.marks;
  writePageLedger(folders.dist, { ...ledger, marks });
  rmSync(path.join(folders.output, 'built.json'));
}

/** Changes the paths that Next knows. */
function changeNextsPaths(change: (routes: Record<string, unknown>) => void): void {
  const file = path.join(folders.dist, 'prerender-manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  change(manifest.routes);
  writeFileSync(file, JSON.stringify(manifest));
}

/** Where the files of a page lie, without ending. */
function fileOf(address: string): string {
  const manifest = JSON.parse(readFileSync(path.join(folders.dist, 'casebok-site.json'), 'utf8'));
  const found = manifest.files.find((file: { path: string }) => file.path === address);
  return path.join(folders.dist, found.file.replace(/\.html$/, ''));
}
