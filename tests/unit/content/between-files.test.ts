import { describe, expect, test, vi } from 'vitest';
import type { BuildOptions } from '@/lib/content/build-library';
import { meantPath } from '@/lib/content/meant-path';
import { build, type Changes, change, copySmallSite, edited, inShort } from './small-site';

vi.mock('@/lib/content/parse-pool', () => import('./pool-here'));

/** Problems of the small site after a change. */
async function problemsAfter(
  make: (folders: ReturnType<typeof copySmallSite>) => Changes,
): Promise<string[]> {
  const folders = copySmallSite();
  change(folders, make(folders));
  return inShort(await build(folders, { mode: 'check' }));
}

describe('a file that cannot be read is at fault itself, not those that refer to it', () => {
  test.each(['clients/granvik.yml', 'firms/ekbacken.yml', 'people/siv-granlund.yml', 'themes/dialog.yml'])(
    '%s',
    async (file) => {
      const problems = await problemsAfter(() => ({ [file]: 'wrong: true\n' }));
      expect(problems.length).toBeGreaterThan(0);
      expect(problems.filter((problem) => !problem.includes(` ${file}:`))).toEqual([]);
    },
  );

  test.each(['cases/bro/sv.md', 'news/pris/sv.md', 'cases/hamn/sv.md', 'pages/om/sv.md'])(
    '%s',
    async (file) => {
      expect(await problemsAfter(() => ({ [file]: 'No front matter.\n' }))).toEqual([
        `front-matter-missing ${file}:1`,
      ]);
    },
  );
});

test('what only other files can tell is told in the same run as what is wrong with the front matter', async () => {
  const wrong = `[Siv](person:siv-granlun) och Ove Lind [x](/sv/case/brro) ![En bro](bo.png)\n`;
  const facts = 'client: granvikk\nfirm: ekbacken\nthemes: [dialogg, Dialog]\ntitle: Hej\n';
  const told = ['dangling-id', 'link-broken', 'name-in-free-text', 'picture-missing'];
  const rulesOf = (problems: string[]) =>
    [...new Set(problems.map((problem) => problem.split(' ')[0]))].sort();
  const broken = await problemsAfter(() => ({ 'cases/hamn/sv.md': `---\n${facts}---\n\n${wrong}` }));
  expect(rulesOf(broken)).toEqual([...told, 'field-missing', 'slug-shape'].sort());
  expect(broken.filter((problem) => problem.startsWith('dangling-id'))).toEqual([
    'dangling-id cases/hamn/sv.md:2 client',
    'dangling-id cases/hamn/sv.md:4 themes.0',
    'dangling-id cases/hamn/sv.md:8 body',
  ]);
  const unreadable = await problemsAfter(() => ({ 'pages/om/sv.md': `---\ntitle: a: b\n---\n\n${wrong}` }));
  expect(rulesOf(unreadable)).toEqual([...told, 'yaml-syntax'].sort());
});

describe('translations', () => {
  test('keep every anchor of the original but those of its footnotes', async () => {
    const note = 'De möttes vid bron.[^1]';
    const problems = await problemsAfter((folders) => {
      const changes = edited(folders, 'cases/bro/sv.md', 'De möttes vid bron.', note);
      return { 'cases/bro/sv.md': `${changes['cases/bro/sv.md']}\n## Efteråt\n\nSlut.\n\n[^1]: Sägs det.\n` };
    });
    expect(problems).toEqual(['translation-anchor-missing cases/bro/nb.md:1 body']);
  });

  test('of news have the same rules', async () => {
    const text = (head: string) => `---\n${head}title: Pris\nlead: Pris.\nstatus: published\n---\n\nPris.\n`;
    expect(await problemsAfter(() => ({ 'news/pris/nb.md': text('translationOf: sv\n') }))).toEqual([]);
    expect(await problemsAfter(() => ({ 'news/pris/nb.md': text('translationOf: da\n') }))).toEqual([
      'translation-of-wrong news/pris/nb.md:2 translationOf',
    ]);
    expect(await problemsAfter(() => ({ 'news/annat/nb.md': text('translationOf: sv\n') }))).toEqual([
      'translation-without-original news/annat/nb.md:1',
    ]);
  });

  test('have the links and the reason that the original has', async () => {
    const more = 'links:\n  - { title: Bron, url: https://bro.example }\nstatus: published';
    expect(
      await problemsAfter((folders) => edited(folders, 'cases/bro/sv.md', 'status: published', more)),
    ).toEqual(['translation-field-missing cases/bro/nb.md:1 links']);
  });

  test('may be in draft while the original is out, and the other way round', async () => {
    const draft = (file: string) => (folders: ReturnType<typeof copySmallSite>) =>
      edited(folders, file, 'status: published', 'status: draft');
    expect(await problemsAfter(draft('cases/bro/nb.md'))).toEqual([]);
    // What links to the original leads nowhere while it is in draft.
    expect(await problemsAfter(draft('cases/bro/sv.md'))).toEqual([
      'link-broken news/pris/sv.md:13 body',
      'link-broken themes/dialog.sv.md:6 body',
    ]);
  });
});

describe('links within the site', () => {
  const linking = (...urls: string[]): Changes => ({
    'pages/om/sv.md': `---\ntitle: Om\nlead: Om.\n---\n\n## Här {#har}\n\n${urls.map((url) => `[x](${url})`).join('\n')}\n`,
  });

  test('may lead to everything that a visitor can reach', async () => {
    const urls = ['/sv', '/nb/case', '/da/case?land=SE', '/sv/case/bro#halva-vagen', '/nb/case/bro#stegen'];
    // A case in a language it lacks redirects to one it has.
    urls.push(
      '/da/case/bro',
      '/sv/tema/dialog',
      '/da/firma/ekbacken',
      '/nb/person/ove-lind',
      '/sv/nytt/pris',
    );
    urls.push('/sv/om#har', '#har', '/sv/om/data', 'https://example.org/x#y', 'mailto:a@b.example');
    expect(await problemsAfter(() => linking(...urls))).toEqual([]);
  });

  test.each([
    '/case/bro',
    '/sv/case/bro/',
    '/en/case/bro',
    '/sv/nytt/bro',
    '/nb/nytt/pris',
    '/sv/tema/okant',
    '/sv/person/siv-granlund',
    'bro',
    'sv.md',
  ])('%s leads nowhere', async (url) => {
    expect(await problemsAfter(() => linking(url))).toEqual(['link-broken pages/om/sv.md:8 body']);
  });

  test.each(['#borta', '/sv/om#borta', '/sv/case/bro#borta', '/nb/case/bro#starten-2', '/sv/nytt/pris#har'])(
    '%s has no such anchor',
    async (url) => {
      expect(await problemsAfter(() => linking(url))).toEqual(['anchor-broken pages/om/sv.md:8 body']);
    },
  );

  test('hidden texts may lead to each other, so that they can come out on the same day', async () => {
    const wait = (folders: ReturnType<typeof copySmallSite>, slug: string, day: string, other: string) => {
      const { [`cases/${slug}/sv.md`]: text } = edited(folders, `cases/${slug}/sv.md`, day, '2027-01-01');
      return { [`cases/${slug}/sv.md`]: `${text}\nSe [det andra](/sv/case/${other}).\n` };
    };
    const folders = copySmallSite({ 'themes/dialog.sv.md': null, 'news/pris/sv.md': null });
    change(folders, wait(folders, 'bro', '2026-01-15', 'hamn'));
    change(folders, wait(folders, 'hamn', '2026-02-01', 'bro'));
    expect(inShort(await build(folders))).toEqual([]);
    // And a visible one may not lead to them.
    change(folders, linking('/sv/case/bro'));
    expect(inShort(await build(folders))).toEqual(['link-broken pages/om/sv.md:8 body']);
  });
});

describe('a case that gets another folder after it has been built', () => {
  /** Renames `hamn` to `vik`, with some lines among its facts. */
  async function renamed(lines: string, options: Partial<BuildOptions> = {}): Promise<string[]> {
    const folders = copySmallSite();
    await build(folders, options);
    const { 'cases/hamn/sv.md': text = '' } = edited(
      folders,
      'cases/hamn/sv.md',
      'published:',
      `${lines}published:`,
    );
    change(folders, edited(folders, 'cases/bro/sv.md', '[hamn]', '[vik]'));
    change(folders, { 'cases/hamn/sv.md': null, 'cases/vik/sv.md': text });
    return inShort(await build(folders, { mode: 'check', ...options }));
  }
  const told = ['alias-missing cases/vik/sv.md:2 aliases'];

  test('keeps its address', async () => {
    expect(await renamed('')).toEqual(told);
    expect(await renamed('aliases: [/nb/case/hamn]\n')).toEqual(told);
    expect(await renamed('aliases: [/sv/case/hamn]\n')).toEqual([]);
  });

  test('is asked for none while it is written', async () => {
    expect(await renamed('', { drafts: true })).toEqual([]);
  });
});

describe('names of files', () => {
  test('what an editor’s programs leave behind is not read', async () => {
    const left = {
      '.DS_Store': 'x',
      'cases/bro/.sv.md.swp': 'x',
      'cases/bro/sv.md~': 'x',
      'README.md': '# x',
      'links.txt': '',
      'cases/Thumbs.db': 'x',
      'cases/bro/desktop.ini': 'x',
    };
    expect(await problemsAfter(() => left)).toEqual([]);
  });

  test('a text in the wrong place is an error, anything else a warning', async () => {
    const folders = copySmallSite({
      'cases/bro/en.md': 'x',
      'cases/sv.md': 'x',
      'events/x.yml': 'x',
      'cases/bro/x.svg': 'x',
    });
    const { problems } = await build(folders, { mode: 'check' });
    expect(problems.map(({ rule, file, severity }) => [rule, file, severity])).toEqual([
      ['file-name', 'cases/bro/en.md', 'error'],
      ['file-name', 'cases/bro/x.svg', 'warning'],
      ['file-name', 'cases/sv.md', 'error'],
      ['file-name', 'events/x.yml', 'error'],
    ]);
  });
});

test.each([
  ['people/anna.yaml', 'people/anna.yml'],
  ['people/Åsa Ek.yml', 'people/asa-ek.yml'],
  ['case/ny/sv.md', 'cases/ny/sv.md'],
  ['cases/Ny Bro/SV.md', 'cases/ny-bro/sv.md'],
  ['cases/bro/no.md', 'cases/bro/nb.md'],
  ['cases/bro/dk.markdown', 'cases/bro/da.md'],
  ['cases/bro/sv.md.txt', 'cases/bro/sv.md'],
  ['cases/bro/bilder/a.PNG', 'cases/bro/a.png'],
  ['themes/dialog.no.md', undefined],
  ['cases/bro/sv copy.md', undefined],
  ['cases/bro/fi.md', undefined],
  ['cases/bro/logo.svg', undefined],
  ['pages/integritet/sv.md', undefined],
  ['Anteckningar.md', undefined],
  ['.git/x', undefined],
])('%s is meant as %s', (file, meant) => {
  expect(meantPath(file)).toBe(meant);
});

test('withdrawn news needs no day, and is gone', async () => {
  expect(
    await problemsAfter((folders) =>
      edited(folders, 'news/pris/sv.md', 'status: published', 'status: withdrawn'),
    ),
  ).toEqual([]);
});
