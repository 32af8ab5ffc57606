import { describe, expect, test } from 'vitest';
import type { CaseEntry, LibraryIndex } from '@/lib/domain/record';
import { relatedCases } from '@/lib/select/related';

/** A case that names what is given, and nothing else. */
function entryOf(slug: string, about: Partial<CaseEntry>): CaseEntry {
  const nothing = {
    consultants: [],
    people: [],
    figures: [],
    aliases: [],
    texts: {},
    original: 'sv' as const,
  };
  return {
    slug,
    id: slug,
    client: `client-of-${slug}`,
    firm: 'f',
    themes: [],
    related: [],
    ...nothing,
    ...about,
  };
}

function indexOf(cases: CaseEntry[]): LibraryIndex {
  // All that is read of it.
  return { cases } as unknown as LibraryIndex;
}

function slugsFor(cases: CaseEntry[], slug: string, limit?: number): string[] {
  const entry = cases.find((found) => found.slug === slug);
  if (!entry) throw new Error(`no ${slug}`);
  return relatedCases(entry, indexOf(cases), limit).map((related) => related.entry.slug);
}

describe('the cases that belong to one', () => {
  test('what its author has chosen comes before the same client, a rare theme before a common one, and firms last', () => {
    const cases = [
      entryOf('a', { client: 'k', firm: 'f', themes: ['rare', 'common'], related: ['chosen'] }),
      entryOf('chosen', { firm: 'g' }),
      entryOf('client', { client: 'k', firm: 'g' }),
      entryOf('common', { firm: 'g', themes: ['common'] }),
      entryOf('common-too', { firm: 'h', themes: ['common'] }),
      entryOf('firm', { firm: 'f' }),
      entryOf('nothing', { firm: 'g' }),
      entryOf('rare', { firm: 'g', themes: ['rare'] }),
    ];
    const order = ['chosen', 'client', 'rare', 'common', 'common-too', 'firm'];
    expect(slugsFor(cases, 'a', 10)).toEqual(order);
    expect(slugsFor(cases, 'a')).toEqual(order.slice(0, 3));
  });

  test('says why', () => {
    const cases = [
      entryOf('a', { client: 'k', firm: 'f', themes: ['x', 'y'], related: ['b'] }),
      entryOf('b', { client: 'k', firm: 'f', themes: ['y'] }),
    ];
    const [first] = relatedCases(cases[0] as CaseEntry, indexOf(cases));
    expect(first?.reasons).toEqual([
      { kind: 'chosen' },
      { kind: 'client', client: 'k' },
      { kind: 'themes', themes: ['y'] },
      { kind: 'firm', firm: 'f' },
    ]);
  });

  test('of equals the first by slug, wherever they stand in the index', () => {
    const cases = ['d', 'b', 'a', 'c', 'e'].map((slug) => entryOf(slug, {}));
    expect(slugsFor(cases, 'c')).toEqual(['a', 'b', 'd']);
  });

  test('a theme shared with more than a page of newer cases leads as far back', () => {
    const newer = Array.from({ length: 500 }, (_, at) => entryOf(`n${at}`, { themes: ['x'] }));
    const cases = [
      entryOf('a', { themes: ['x', 'y'], firm: 'g' }),
      ...newer,
      entryOf('old', { themes: ['x', 'y'] }),
      ...Array.from({ length: 300 }, (_, at) => entryOf(`m${at}`, { themes: ['y'] })),
    ];
    expect(slugsFor(cases, 'a')[0]).toBe('old');
  });

  test('finds what weighing every pair of cases finds', () => {
    const cases = Array.from({ length: 120 }, (_, at) =>
      entryOf(`s${(at * 37) % 120}`, {
        client: `k${at % 17}`,
        firm: `f${at % 5}`,
        themes: [`t${at % 3}`, `t${3 + (at % 7)}`, `t${10 + (at % 11)}`],
        related: at % 4 === 0 ? [`s${(at * 7) % 120}`] : [],
      }),
    );
    for (const entry of cases) expect(slugsFor(cases, entry.slug)).toEqual(strongestOfPairs(cases, entry));
  });
});

/** The same by the plainest way: every other case is weighed and all are sorted. */
function strongestOfPairs(cases: CaseEntry[], entry: CaseEntry): string[] {
  const rarity = (theme: string) =>
    Math.log((cases.length + 0.5) / cases.filter(({ themes }) => themes.includes(theme)).length);
  const scored = cases
    .filter((other) => other !== entry)
    .map((other) => {
      const chosen = entry.related.includes(other.slug) ? 100 : 0;
      const client = entry.client === other.client ? 6 : 0;
      const shared = entry.themes.filter((theme) => other.themes.includes(theme));
      const firm = entry.firm === other.firm ? 0.5 : 0;
      return {
        slug: other.slug,
        score: shared.reduce((sum, theme) => sum + rarity(theme), chosen + client) + firm,
      };
    });
  const sorted = scored.sort((a, b) => b.score - a.score || (a.slug < b.slug ? -1 : 1));
  return sorted
    .slice(0, 3)
    .filter(({ score }) => score > 0)
    .map(({ slug }) => slug);
}
