import { describe, expect, it } from 'vitest';
import { buildIndex } from '@/lib/search/index/build-index';
import { documentSources } from '@/lib/search/index/document-source';
import { cognateCosts, wordPairs } from '@/lib/search/links/link-files';
import { Search } from '@/lib/search/search';
import type { FetchShard } from '@/lib/search/storage/fetch-shard';
import { shardsInMemory } from './shards-in-memory';
import { built, doc, slugs } from './small-collection';

const search = new Search(shardsInMemory(built.shards), built.manifest);

describe('search finds', () => {
  it.each([
    ['an inflected form', 'chefen', 'sv', 'chefsdag'],
    ['a number', '460', 'da', 'chefsdag'],
    ['a number with a space', '2 500', 'sv', 'malare'],
    ['a typing error', 'lednigsgrupp', 'sv', 'ledningsgrupp'],
    ['a word without its ring', 'malare', 'sv', 'malare'],
    ['a word without its dots', 'aldreomsorg', 'sv', 'aldre'],
    ['a part of a compound', 'omsorg', 'nb', 'aldre'],
    ['a suspended compound', 'ledelsesgrundlag', 'da', 'grundlag'],
    ['a compound nobody wrote', 'gruppledning', 'sv', 'ledningsgrupp'],
    ['a cognate', 'organisation', 'nb', 'hjem'],
    ['a word pair', 'sjukfrånvaro', 'sv', 'hjem'],
    ['a neighbour’s word', 'ledergruppe', 'nb', 'ledningsgrupp'],
  ] as const)('%s: %s from %s', async (_, query, locale, slug) => {
    expect((await slugs(search, query, locale)).slice(0, 3)).toContain(slug);
  });
  it('a word that is being typed', async () => {
    expect(await slugs(search, 'ledningsgr', 'sv', true)).toContain('ledningsgrupp');
  });
  it('no number by its beginning', async () => {
    expect(await slugs(search, '46', 'sv', true)).toEqual([]);
  });
});

describe('results', () => {
  it('stand in groups, the own language first, one row a case in the reader’s language', async () => {
    expect((await search.find({ query: 'kommunen', locale: 'nb' })).groups[0]?.lang).toBe('nb');
    const rows = await slugs(search, 'kommunen', 'nb');
    expect(rows.filter((slug) => slug === 'aldre')).toHaveLength(1);
  });
  it('show the reader’s own language even when the other text answered', async () => {
    const { groups, load } = await search.find({ query: 'äldreomsorg', locale: 'nb' });
    const first = groups[0]?.rows[0];
    expect(first && (await load(first)).title.map(({ text }) => text).join('')).toBe('Bedre eldreomsorg');
  });
  it('put cases that answer fewer words after all groups', async () => {
    const { groups, partial } = await search.find({ query: 'chefer tillit', locale: 'sv' });
    expect(groups).toHaveLength(1);
    expect(partial.length).toBeGreaterThan(0);
  });
  it('mark the hit and name its section', async () => {
    const { groups, load } = await search.find({ query: 'tillit', locale: 'sv' });
    const row = groups[0]?.rows[0];
    const loaded = row && (await load(row));
    expect(loaded?.section).toEqual({ id: 'om', heading: 'Om' });
    expect(loaded?.text.filter(({ isHit }) => isHit)).toEqual([{ text: 'tillit', isHit: true }]);
  });
  it('are narrowed and counted by facets, each counted without its own choice', async () => {
    const request = { query: 'organisation', locale: 'da' as const, countedFacets: ['country'] as const };
    expect((await search.find(request)).facets.country).toEqual({ DK: 1, NO: 1 });
    const norwegian = await search.find({ ...request, choice: { country: ['NO'] } });
    expect(norwegian.count).toBe(1);
    expect(norwegian.facets.country).toEqual({ DK: 1, NO: 1 });
  });
  it('help when nothing is found', async () => {
    const { count, suggestions } = await search.find({ query: 'lednxyzq', locale: 'sv' });
    expect(count).toBe(0);
    expect(suggestions.some((word) => word.startsWith('ledning'))).toBe(true);
  });
  it('are explained by the words that led to them', async () => {
    const { groups, partial } = await search.find({ query: 'ledergruppe', locale: 'nb' });
    const parts = [...groups.flatMap(({ rows }) => rows), ...partial].flatMap((row) => row.parts);
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.every(({ score, impact, weight, idf }) => Math.min(score, impact, weight, idf) > 0)).toBe(
      true,
    );
  });
});

describe('metamorphic: the first hit stays among the first three', () => {
  const queries = ['äldreomsorg', 'ledningsgrupp', 'målare göteborg', 'handledning', 'högre lön'];
  const changes: [string, (query: string) => string][] = [
    ['å, ä, ö as a, a, o', (query) => query.replace(/[åä]/g, 'a').replace(/ö/g, 'o')],
    ['ä, ö as æ, ø', (query) => query.replace(/ä/g, 'æ').replace(/ö/g, 'ø')],
    ['one letter left out', (query) => query.replace(/^(...)./, '$1')],
    ['two letters exchanged', (query) => query.replace(/^(..)(.)(.)/, '$1$3$2')],
    ['upper case', (query) => query.toUpperCase()],
  ];
  it.each(queries.flatMap((query) => changes.map(([name, change]) => [query, name, change(query)] as const)))(
    '%s, %s: %s',
    async (query, _, changed) => {
      const [first] = await slugs(search, query, 'sv');
      expect(first).toBeDefined();
      expect((await slugs(search, changed, 'sv')).slice(0, 3)).toContain(first);
    },
  );
});

describe('frequent words', () => {
  const texts = Array.from({ length: 300 }, (_, at) => {
    // Both have more documents than a list keeps, and the long texts are left out.
    const words = [at % 2 === 0 ? 'kommunen' : 'regionen', at % 3 === 0 ? 'styrelsen' : 'nämnden'];
    return `Vi mötte ${words.join(' och ')}. ${at === 298 ? 'isbrytare ' : ''}${'Vi talade länge. '.repeat(at)}`;
  });
  const library = buildIndex(documentSources(texts.map((text, at) => doc(`c${at}`, 'sv', 'Fall', text))), {
    pairs: [],
    themes: [],
    costs: cognateCosts(),
  });
  const shards = shardsInMemory(library.shards);
  /** Answers with an empty cache. */
  async function ask(query: string, isTyping = false) {
    const fetched: string[] = [];
    const fetchShard: FetchShard = (name) => {
      fetched.push(name);
      return shards(name);
    };
    const result = await new Search(fetchShard, library.manifest).find({ query, locale: 'sv', isTyping });
    return { ...result, of: (kind: string) => fetched.filter((name) => name.startsWith(`${kind}-`)).length };
  }

  it('are known to stand beside a rare one in a case that their own list leaves out', async () => {
    const alone = (await ask('kommunen')).groups.flatMap(({ rows }) => rows.map(({ document }) => document));
    const [row] = (await ask('kommunen isbrytare')).groups[0]?.rows ?? [];
    expect(alone).not.toContain(row?.document);
    expect(row?.parts.map(({ word }) => word)).toEqual(['kommunen', 'isbrytare']);
  });
  it('are found together where the lists of both leave the case out', async () => {
    expect((await ask('kommunen styrelsen')).groups.map(({ rows }) => rows.length)).toEqual([50]);
  });
  it('cost a query of one word no more', async () => {
    const [one, two] = [await ask('kommunen'), await ask('kommunen styrelsen')];
    expect([one.of('rest'), two.of('rest')]).toEqual([0, 2]);
  });
  it('are asked beside a further word from its second letter on, or when it is sent', async () => {
    const alone = await ask('kommunen ', true);
    const begun = await ask('kommunen n', true);
    expect([begun.count, begun.groups, begun.of('lex')]).toEqual([
      alone.count,
      alone.groups,
      alone.of('lex'),
    ]);
    const asked = [begun, await ask('kommunen nä', true), await ask('kommunen n')];
    expect(asked.map(({ of }) => of('rest') > 0)).toEqual([false, true, true]);
  });
  it('are completed from the lexicon and one posting shard', async () => {
    const { count, of } = await ask('ko', true);
    expect(count).toBe(96);
    expect(of('post')).toBe(1);
  });
});

describe('a build', () => {
  const sources = { pairs: wordPairs(), themes: [], costs: cognateCosts() };
  it('holds for an empty collection', async () => {
    const empty = buildIndex([], sources);
    expect(
      await slugs(new Search(shardsInMemory(empty.shards), empty.manifest), 'chefer', 'sv', true),
    ).toEqual([]);
  });
});
