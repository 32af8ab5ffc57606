import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildLibrary } from '@/lib/content/build-library';
import { type Locale, locales } from '@/lib/domain/locale';
import type { CaseRecord, LibraryIndex } from '@/lib/domain/record';
import { foldersFor } from '@/lib/records/folders';
import { caseDocuments, namesIn, themeGroups } from '@/lib/search/from-case';
import { buildIndex } from '@/lib/search/index/build-index';
import { documentSources } from '@/lib/search/index/document-source';
import { cognateCosts, wordPairs } from '@/lib/search/links/link-files';
import { Search } from '@/lib/search/search';
import { shardsInMemory } from './shards-in-memory';

vi.mock('@/lib/content/parse-pool', () => import('../content/pool-here'));

/** What somebody types, in which language, and the case that must be among the first three. */
const asked: [query: string, slug: string, readers: readonly Locale[]][] = [
  ['bærum', 'baerum-omorganisation', locales],
  ['bärum', 'baerum-omorganisation', locales],
  ['baerum', 'baerum-omorganisation', locales],
  ['barum', 'baerum-omorganisation', locales],
  ['ledergruppe', 'hedemora-koncernledning', ['nb', 'da']],
  ['ældrepleje', 'baerum-omorganisation', ['da']],
  ['eldreomsorg', 'baerum-omorganisation', ['nb']],
  ['medarbejdergrundlag', 'hvidovre-ledelsesgrundlag', locales],
  ['ledelsesgrundlag', 'hvidovre-ledelsesgrundlag', locales],
  ['460', 'chefsdag-460-chefer', locales],
  ['lednigsgrupp utvekling', 'hedemora-koncernledning', locales],
  ['tillitsbasert ledelse', 'chefsdag-460-chefer', locales],
  ['tillidsbaseret ledelse', 'chefsdag-460-chefer', locales],
];

/** The same wish, written otherwise: the first hit of the one stays among the first three of the other. */
const rewritten: [locale: Locale, from: string, to: string][] = [
  ['sv', 'äldreomsorg', 'aldreomsorg'],
  ['sv', 'äldreomsorg', 'ældreomsorg'],
  ['sv', 'äldreomsorg', 'äldreomosrg'],
  ['sv', 'äldreomsorg', 'äldre omsorg'],
  ['sv', 'omorganisation', 'omorganistion'],
  ['sv', 'chefsdag', 'chefs dag'],
  ['sv', 'koncernledning', 'konsernledning'],
  ['nb', 'ledergruppe', 'leder gruppe'],
  ['nb', 'ledergruppe', 'ledergrupe'],
  ['nb', 'omorganisering', 'omorganisring'],
  ['da', 'ældrepleje', 'aeldrepleje'],
  ['da', 'ældrepleje', 'äldrepleje'],
  ['da', 'medarbejdergrundlag', 'medarbejder grundlag'],
  ['da', 'medarbejdergrundlag', 'medarbejdergrunlag'],
  ['da', 'på tværs', 'pa tvärs'],
];

const output = mkdtempSync(path.join(tmpdir(), 'casebok-search-'));
let index: LibraryIndex;
let cases: CaseRecord[];

beforeAll(async () => {
  const folders = {
    ...foldersFor(),
    output,
    records: path.join(output, 'records'),
    assets: path.join(output, 'assets'),
  };
  await buildLibrary(folders, { mode: 'build', today: '2026-11-22', drafts: false });
  const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(folders.records, file), 'utf8'));
  index = read('index.json');
  cases = index.cases.map(({ slug }) => read(path.join('cases', `${slug}.json`)));
});
afterAll(() => rmSync(output, { recursive: true, force: true }));

function searchOf(records: CaseRecord[]): Search {
  const documents = records.flatMap((record) =>
    index.cases
      .filter(({ slug }) => slug === record.slug)
      .flatMap((entry) => caseDocuments(record, namesIn(entry, index))),
  );
  const built = buildIndex(documentSources(documents), {
    pairs: wordPairs(),
    themes: themeGroups(index),
    costs: cognateCosts(),
  });
  return new Search(shardsInMemory(built.shards), built.manifest);
}

/**
 * A word that is a theme's too, the case that says it, the section where it does, and the word as it stands there: the
 * theme is no place to lead to, and the compound's parts stand in other sections more often.
 */
const answered: [locale: Locale, query: string, slug: string, section: string | undefined, word: string][] = [
  ['nb', 'ledergruppe', 'baerum-omorganisation', 'programmet', 'ledergruppen'],
  ['da', 'ledergruppe', 'baerum-omorganisation', 'programmet', 'ledergruppen'],
  ['nb', 'eldreomsorg', 'baerum-omorganisation', undefined, 'eldreomsorgen'],
  ['sv', 'coachning', 'baerum-omorganisation', undefined, 'coachning'],
];

async function slugsFor(search: Search, query: string, locale: Locale, isTyping = false): Promise<string[]> {
  const { groups, partial, load } = await search.find({ query, locale, isTyping });
  const rows = await Promise.all([...groups.flatMap((group) => group.rows), ...partial].map(load));
  return [...new Set(rows.map((row) => row.slug))];
}

const originalAlone = (record: CaseRecord): CaseRecord => ({
  ...record,
  texts: { [record.original]: record.texts[record.original] },
});

describe.each([
  ['with their translations', (record: CaseRecord) => record],
  ['in their original languages alone', originalAlone],
])('the five cases %s', (_, shape) => {
  let search: Search;
  beforeAll(() => {
    search = searchOf(cases.map(shape));
  });

  test.each(asked)('%s finds %s', async (query, slug, readers) => {
    for (const locale of readers) {
      for (const isTyping of [false, true]) {
        expect((await slugsFor(search, query, locale, isTyping)).slice(0, 3), locale).toContain(slug);
      }
    }
  });

  test('a number matches whole: 46 is not 460', async () => {
    for (const locale of locales) expect(await slugsFor(search, '46', locale, true)).toEqual([]);
  });

  test('a short word is no cognate of a long one that holds its letters: "stuprör" is not "stor"', async () => {
    const found = await slugsFor(search, 'stuprör', 'sv');
    expect(found[0]).toBe('hedemora-koncernledning');
    expect(found).not.toContain('baerum-omorganisation');
  });

  test.each(rewritten)('%s: %s written %s keeps its first hit', async (locale, from, to) => {
    const [first] = await slugsFor(search, from, locale);
    expect(first).toBeDefined();
    expect((await slugsFor(search, to, locale)).slice(0, 3)).toContain(first);
  });
});

test.each(answered)('%s: %s leads to where %s says it', async (locale, query, slug, section, word) => {
  const { groups, load } = await searchOf(cases).find({ query, locale });
  const rows = await Promise.all(groups.flatMap((group) => group.rows).map(load));
  const row = rows.find((found) => found.slug === slug);
  expect(row?.section?.id).toBe(section);
  expect(row?.text.filter(({ isHit }) => isHit).map(({ text }) => text)).toContain(word);
});
