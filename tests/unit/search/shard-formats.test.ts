import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from '@/lib/search/shards/bytes';
import { chunk } from '@/lib/search/shards/chunking';
import { readDirectory, writeDirectory } from '@/lib/search/shards/directory-format';
import { readFacetColumn, writeFacetColumn } from '@/lib/search/shards/facet-format';
import { readFamily, type StoredFamily, writeFamily } from '@/lib/search/shards/family-format';
import { type LexiconBlock, readLexiconBlock, writeLexiconBlock } from '@/lib/search/shards/lexicon-format';
import {
  type Manifest,
  readBranch,
  readManifest,
  shardOf,
  shardsInRange,
  shortestBoundary,
  writeBranch,
  writeManifest,
} from '@/lib/search/shards/manifest-format';
import { readPostings, writePostings } from '@/lib/search/shards/posting-format';
import { readRest, writeRest } from '@/lib/search/shards/rest-format';
import { readTails, reversed, writeTails } from '@/lib/search/shards/tail-format';

const list = {
  frequency: 200,
  slots: [
    [3, [0, 6, 900]],
    [17, [3]],
  ] as [number, number[]][],
};

describe('bytes', () => {
  it.each([0, 127, 128, 16_384, 2 ** 31, 2 ** 40])('bring %d back', (value) => {
    const writer = new ByteWriter();
    writer.integer(value);
    expect(new ByteReader(writer.toBytes()).integer()).toBe(value);
  });
  it('refuse a shard that was cut off', () => {
    expect(() => new ByteReader(new Uint8Array([0x80])).integer()).toThrow('ends too early');
    expect(() => new ByteReader(new Uint8Array([5, 97])).text()).toThrow('ends too early');
  });
});

describe('posting lists', () => {
  it.each([
    ['of one language', list],
    [
      'of several',
      {
        frequency: 4,
        slots: [
          [0, [7]],
          [255, [0, 5, 900]],
        ] as [number, number[]][],
      },
    ],
  ])('%s come back in the order of their slots', (_, postings) => {
    const writer = new ByteWriter();
    writePostings(writer, postings);
    expect(readPostings(new ByteReader(writer.toBytes()))).toEqual(postings);
  });
});

describe('families', () => {
  it('come back with lists, parts and links inside and outside', () => {
    const family: StoredFamily = [
      {
        lang: 'sv',
        stem: 'utveckling',
        whole: list,
        split: [],
        links: [{ to: { lang: 'nb', stem: 'utvikling' }, weight: 0.72, kind: 'pair' }],
      },
      {
        lang: 'nb',
        stem: 'utvikling',
        part: list,
        split: ['ut', 'vikling'],
        links: [{ to: { lang: 'da', stem: 'ændring' }, weight: 0.5, kind: 'cognate' }],
      },
    ];
    const writer = new ByteWriter();
    writeFamily(writer, family);
    expect(readFamily(new ByteReader(writer.toBytes()))).toEqual(family);
  });
});

describe('lexicon blocks', () => {
  it('come back in order, with what they point to', () => {
    const block: LexiconBlock = {
      words: [
        {
          lang: 'sv',
          stem: 'chef',
          key: 'chef',
          ending: 'er',
          commonness: 4,
          place: { shard: '0a1b2c3d4e', position: 300, rest: 'ffffffffff', head: list },
        },
        {
          lang: 'nb',
          stem: 'chef',
          key: 'chef',
          ending: '',
          commonness: 2,
          place: { shard: '0a1b2c3d4f', position: 0, head: { frequency: 0, slots: [] } },
        },
        {
          lang: 'da',
          stem: 'chefdag',
          key: 'chefdag',
          ending: '',
          commonness: 0,
          place: { member: { lang: 'da', stem: 'chefdag', whole: list, split: [], links: [] } },
        },
      ],
      leaves: { keys: ['chef', 'chefu'], names: ['0000000001', '0000000002'] },
    };
    expect(readLexiconBlock(writeLexiconBlock(block, 5))).toEqual(block);
  });
});

describe('the rest of posting lists', () => {
  it('comes back by family and member', () => {
    const families = [[[3, 6, 9000], []], [[1, 2]]];
    const read = readRest(writeRest(families));
    expect(read.map((members) => members.map((documents) => [...documents]))).toEqual(families);
  });
});

describe('manifest', () => {
  const manifest: Manifest = {
    documents: { sv: 3, nb: 200, da: 0 },
    lexicon: { keys: ['', 'le', 'ledn'], names: ['0000000001', '0000000002', 'ffffffffff'] },
    tails: { isBranched: true, keys: [''], names: ['aaaaaaaaaa'] },
    translations: new Map([
      [2, ['sv', 'nb']],
      [700, ['sv', 'nb', 'da']],
    ]),
    directories: ['bbbbbbbbbb'],
    facets: new Map([['theme', 'cccccccccc']]),
  };
  it('comes back', () => {
    expect(readManifest(writeManifest(manifest, 5))).toEqual(manifest);
  });
  it('refuses another version', () => {
    expect(() => readManifest(new Uint8Array([99]))).toThrow('another format');
  });
  it('has branches that come back', () => {
    const { keys, names } = manifest.lexicon;
    expect(readBranch(writeBranch({ keys, names }, 5))).toEqual({ keys, names });
  });
  it.each([
    ['a', 0],
    ['le', 1],
    ['ledm', 1],
    ['ledn', 2],
    ['z', 2],
  ])('finds the shard of %s', (key, position) => {
    expect(shardOf(manifest.lexicon, key)).toBe(position);
  });
  it.each([
    ['the first of them', 'a', 2, 'a', ['0000000001', '0000000002']],
    ['those around a key', 'a', 2, 'ledning', ['0000000002', 'ffffffffff']],
    ['no more than there are', 'lf', 2, 'lf', ['ffffffffff']],
  ])('finds the shards of a range: %s', (_, first, most, around, names) => {
    expect(shardsInRange(manifest.lexicon, { first, last: 'z', most, around })).toEqual(names);
  });
  it('keeps boundaries short', () => {
    expect(shortestBoundary('ledelse', 'ledning')).toBe('ledn');
  });
});

describe('other shards', () => {
  it('come back', () => {
    const tails = ['ledning', 'utveckling'].map(reversed).sort();
    expect(readTails(writeTails(tails))).toEqual(tails);
    const cases = [{ sv: '010203', da: '0a0b0c' }, {}, { nb: 'ffffff' }];
    expect(readDirectory(writeDirectory(cases))).toEqual(cases);
    const column = new Map([
      [3, ['b', 'a']],
      [900, ['a']],
      [901, []],
    ]);
    const { values, starts, places } = readFacetColumn(writeFacetColumn(column));
    const valuesOf = (document: number) =>
      Array.from(places.subarray(starts[document], starts[document + 1]), (place) => values[place]);
    const numbers = [0, 2, 3, 4, 899, 900, 901];
    expect(numbers.map(valuesOf)).toEqual([[], [], ['b', 'a'], [], [], ['a'], []]);
    expect(starts).toHaveLength(903);
  });
});

describe('chunk', () => {
  const items = Array.from({ length: 2000 }, (_, i) => ({ key: `w${String(i).padStart(5, '0')}`, size: 10 }));
  it('keeps everything, in order, near the target', () => {
    const chunks = chunk(items, 1000);
    expect(chunks.flat()).toEqual(items);
    for (const part of chunks.slice(0, -1))
      expect(part.length).toSatisfy((count: number) => count >= 75 && count <= 126);
  });
  it('moves few boundaries for one new item', () => {
    const names = (parts: { key: string }[][]) =>
      new Set(parts.map((part) => part.map(({ key }) => key).join()));
    const before = names(chunk(items, 1000));
    const after = names(
      chunk([...items.slice(0, 700), { key: 'w00699x', size: 10 }, ...items.slice(700)], 1000),
    );
    expect([...after].filter((part) => !before.has(part)).length).toBeLessThanOrEqual(4);
  });
  it('never parts items of one key', () => {
    const same = items.map((item, i) => ({ ...item, key: `k${Math.floor(i / 40)}` }));
    for (const part of chunk(same, 1000))
      expect(part.filter(({ key }) => key === part[0]?.key).length % 40).toBe(0);
  });
});
