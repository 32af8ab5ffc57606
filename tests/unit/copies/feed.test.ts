import { expect, test, vi } from 'vitest';
import { toAtom } from '@/lib/copies/atom';
import { makeFeed } from '@/lib/copies/feed';
import { toJsonFeed } from '@/lib/copies/json-feed';
import type { LibraryIndex } from '@/lib/domain/record';
import { jsonFeedSchema } from '../../e2e/site/json-feed-schema';
import { readXml, textIn, xmlFaults } from '../../e2e/site/xml';
import { caseFile, peopleLibrary } from './people-library';

vi.mock('@/lib/content/parse-pool', () => import('../content/pool-here'));

test('each case and piece of news stands once, in the language nearest to the reader, newest first', async () => {
  const { index, readCase } = await peopleLibrary();
  const entriesFor = (lang: 'sv' | 'nb' | 'da') =>
    makeFeed(lang, index, readCase).entries.map(({ url, updated }) => `${url.slice(20)} ${updated}`);
  expect(entriesFor('sv')).toEqual([
    '/sv/case/halvt-oversatt 2030-06-15',
    '/da/case/i-dag 2030-06-15',
    '/sv/case/fullt-hus 2030-06-10',
    '/sv/nytt/torgpris 2030-06-02',
  ]);
  expect(entriesFor('da')).toEqual([
    '/sv/case/halvt-oversatt 2030-06-15',
    '/da/case/i-dag 2030-06-15',
    '/da/nytt/torgpris 2030-06-02',
    '/da/case/fullt-hus 2030-06-01',
  ]);
});

test('a feed holds the 50 newest entries, and reads no other record', async () => {
  const { index, readCase } = await peopleLibrary();
  const [entry] = index.cases.filter(({ slug }) => slug === 'fullt-hus');
  if (!entry) throw new Error('fullt-hus is missing');
  const many = Array.from({ length: 200 }, (_, at) => ({
    ...entry,
    slug: `x-${String(at).padStart(3, '0')}`,
  }));
  const read: string[] = [];
  const feed = makeFeed('nb', { ...index, cases: many }, (slug) => {
    read.push(slug);
    return { ...readCase('fullt-hus'), slug };
  });
  expect([feed.entries.length, feed.updated]).toEqual([50, '2030-06-02T00:00:00Z']);
  expect(read.length).toBe(49);
  expect(new Set(feed.entries.map(({ url }) => url)).size).toBe(50);
});

test('text with all that XML and HTML know survives both formats', async () => {
  const title = `R&D <b>"5 > 3"</b> ]]> 'x' \uFFFE😀`;
  const file = caseFile('Text.').replace('title: Ett provcase', `title: ${JSON.stringify(title)}`);
  const { index, readCase } = await peopleLibrary({ 'cases/prov/sv.md': file });
  const feed = makeFeed('sv', index, readCase);
  const atom = toAtom(feed);
  expect(await xmlFaults(atom, 'atom.rng')).toEqual([]);
  const titles = readXml(atom).children.flatMap((node) =>
    node.type === 'element' && node.name === 'entry' ? [textIn(node, 'title')] : [],
  );
  const stored = readCase('prov').texts.sv?.title;
  expect(stored).toContain('<b>');
  expect(titles).toContain(stored?.replace('\uFFFE', ''));
  const json = jsonFeedSchema.parse(JSON.parse(toJsonFeed(feed)));
  expect(json.items.map((item) => item.title)).toContain(stored);
});

test('a library without cases has a valid feed, dated by the day on which it was seen to be empty', async () => {
  const { index, readCase } = await peopleLibrary();
  const empty: LibraryIndex = { ...index, cases: [], news: [] };
  const feed = makeFeed('da', empty, readCase);
  expect(feed.updated).toBe('2030-06-15T00:00:00Z');
  expect(await xmlFaults(toAtom(feed), 'atom.rng')).toEqual([]);
  expect(jsonFeedSchema.safeParse(JSON.parse(toJsonFeed(feed))).success).toBe(true);
});

test('the grammar finds what is wrong', async () => {
  const { index, readCase } = await peopleLibrary();
  const atom = toAtom(makeFeed('sv', index, readCase));
  for (const [from, to] of [
    ['<updated>2030-06-15T00:00:00Z</updated>', '<updated>2030-06-15</updated>'],
    ['<entry xml:lang="sv">', '<entry xml:lang="sv"><id>https://x.example/</id>'],
    ['<feed xmlns="http://www.w3.org/2005/Atom"', '<feed'],
    [/<author>.*?<\/author>/, ''],
  ] as const) {
    const broken = atom.replace(from, to);
    expect(broken).not.toBe(atom);
    expect((await xmlFaults(broken, 'atom.rng')).length, String(from)).toBeGreaterThan(0);
  }
});
