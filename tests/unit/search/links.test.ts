import { describe, expect, it } from 'vitest';
import { type Locale, type Localized, locales, perLocale } from '@/lib/domain/locale';
import { mayBeCognates, shapeOf } from '@/lib/search/links/blocking';
import { cognateLinks } from '@/lib/search/links/cognate-links';
import { type Cognates, findCognates, languagesOf } from '@/lib/search/links/cognates';
import { formatCostTable, parseCostTable } from '@/lib/search/links/cost-table';
import { editDistance, encodeWord, languagePairs } from '@/lib/search/links/edit-costs';
import { learnCosts } from '@/lib/search/links/learn-costs';
import { cognateCosts, wordPairs } from '@/lib/search/links/link-files';
import { groupLinks, parseWordPairs } from '@/lib/search/links/word-pairs';
import { cognates } from '@/lib/search/weights';

const costs = cognateCosts();

function stemsOf(a: Locale, from: string, b: Locale, to: string): Localized<string[]> {
  const stems = perLocale((): string[] => []);
  stems[a].push(from);
  stems[b].push(to);
  return stems;
}

/** The pairs found, as text, whatever their order. */
function wordsOf({ stems, pairs }: Cognates): string[] {
  return languagePairs
    .flatMap((pair) => {
      const [a, b] = languagesOf[pair];
      const { from, to, costs: all } = pairs[pair];
      return [...all].map((cost, i) => `${pair} ${stems[a][from[i] ?? -1]} ${stems[b][to[i] ?? -1]} ${cost}`);
    })
    .sort();
}

const linksOf = (found: Cognates) =>
  cognateLinks(
    found,
    perLocale((lang) => found.stems[lang].map((stem) => ({ lang, stem }))),
  );

describe('edit distance', () => {
  const distance = editDistance([{ from: 'ti', to: 'sj', cost: 0.2 }]);
  const between = (a: string, b: string) => distance(encodeWord(a), encodeWord(b), Infinity);
  it('takes a learned chunk in one step', () => {
    expect(between('nation', 'nasjon')).toBeCloseTo(0.2);
  });
  it('is zero for the same word and dear for another', () => {
    expect(between('chef', 'chef')).toBe(0);
    expect(between('chef', 'buss')).toBeGreaterThan(3);
  });
  it('gives up above the limit', () => {
    expect(distance(encodeWord('chef'), encodeWord('buss'), 1)).toBe(Infinity);
  });
});

describe('cognates', () => {
  it.each([
    ['sv', 'utveckling', 'nb', 'utvikling'],
    ['sv', 'organisation', 'nb', 'organisasjon'],
    ['nb', 'utvikling', 'da', 'udvikling'],
    ['sv', 'möte', 'da', 'møde'],
    ['sv', 'verksam', 'da', 'virksom'],
  ] as const)('link %s %s and %s %s', (a, from, b, to) => {
    expect(wordsOf(findCognates(stemsOf(a, from, b, to), costs))).toHaveLength(1);
  });
  it.each([
    ['sv', 'chef', 'da', 'chok'],
    ['sv', 'kommun', 'nb', 'kamp'],
  ] as const)('do not link %s %s and %s %s', (a, from, b, to) => {
    expect(wordsOf(findCognates(stemsOf(a, from, b, to), costs))).toEqual([]);
  });
  it('weigh both directions alike', () => {
    const [a, b, ...others] = linksOf(findCognates(stemsOf('sv', 'möte', 'da', 'møde'), costs));
    expect(others).toEqual([]);
    expect(a?.weight).toBeGreaterThan(0);
    expect(a?.weight).toBe(b?.weight);
  });
  it('are compared when they share a key and most consonants', () => {
    const [a, b, c] = ['utveckling', 'udvikling', 'samarbete'].map(shapeOf);
    expect(a?.keys.some((key) => b?.keys.includes(key))).toBe(true);
    expect(a && b && mayBeCognates(a, b)).toBe(true);
    expect(a && c && mayBeCognates(a, c)).toBe(false);
  });
});

describe('cognates of a collection that has changed', () => {
  const stems = {
    sv: ['organisation', 'utveckling', 'möte', 'verksam'],
    nb: ['organisasjon', 'utvikling', 'møte', 'virksom'],
    da: ['organisation', 'udvikling', 'møde', 'virksom'],
  };
  /** So many words with one beginning that they are no longer compared by it. */
  const crowd = Array.from({ length: cognates.largestBlock }, (_, i) => `utve${letters(i)}`);
  const without = (word: string) => perLocale((lang) => stems[lang].filter((stem) => stem !== word));
  const crowded = { ...stems, nb: [...stems.nb, 'utvedel', ...crowd], sv: [...stems.sv, 'utvedyl'] };
  const thinned = { ...crowded, nb: crowded.nb.slice(0, -5) };

  it.each<[string, Localized<string[]>, Localized<string[]>]>([
    ['a new word', without('utveckling'), stems],
    ['a word that is gone', stems, without('utvikling')],
    ['another order', stems, perLocale((lang) => [...stems[lang]].reverse())],
    ['a block that has become too large', thinned, crowded],
    ['a block that is no longer too large', crowded, thinned],
  ])('are the same as without memory: %s', (_, before, after) => {
    const remembered = findCognates(after, costs, findCognates(before, costs));
    const found = wordsOf(remembered);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(wordsOf(findCognates(after, costs)));
    expect(linksOf(remembered)).toEqual(linksOf(findCognates(after, costs)));
  });
  it('depend on how many words share a beginning', () => {
    expect(wordsOf(findCognates(thinned, costs))).not.toEqual(wordsOf(findCognates(crowded, costs)));
  });
});

/** A number in letters that all count as different sounds. */
function letters(number: number): string {
  return [...number.toString(8).padStart(3, '0')].map((digit) => 'tkpvslmr'[Number(digit)]).join('');
}

describe('learning', () => {
  it('finds that d stands for t', () => {
    const lines = [
      'mat mad',
      'fot fod',
      'gata gade',
      'båtar både',
      'strutar strude',
      'matar madet',
      'platsat pladsad',
      'svettas svedtes',
    ];
    const pairs = lines.map((line) => {
      const [from = '', to = ''] = line.split(' ');
      return { from: `${from}bord`, to: `${to}bord` };
    });
    const cost = learnCosts(pairs, ['sv', 'da']).find(({ from, to }) => from === 't' && to === 'd')?.cost;
    expect(cost).toBeLessThan(0.4);
  });
});

describe('files a linguist may edit', () => {
  it('are read without a fault', () => {
    expect(wordPairs().length).toBeGreaterThan(400);
    expect(costs['sv-nb'].length).toBeGreaterThan(100);
    expect(parseCostTable(formatCostTable(costs))['nb-da']).toHaveLength(costs['nb-da'].length);
  });
  it('hold each group of words once, with a word for every language', () => {
    const groups = wordPairs();
    expect(groups.filter((group) => locales.some((lang) => group[lang].length === 0))).toEqual([]);
    const lines = groups.map((group) => JSON.stringify(group));
    expect(lines.filter((line, position) => lines.indexOf(line) !== position)).toEqual([]);
  });
  it('name a line that is wrong', () => {
    expect(() => parseWordPairs('# sv | nb | da\nfråga | spørsmål')).toThrow('word-pairs.txt:2');
    expect(() => parseCostTable('sv-no a e 1')).toThrow('cognate-costs.txt:1');
  });
  it('link every word of a line to the other languages, and leave phrases out', () => {
    const links = groupLinks(parseWordPairs('idag | i dag | i dag, dagen'), 'pair');
    expect(links.map(({ from, to }) => `${from.lang} ${from.stem} ${to.lang} ${to.stem}`)).toEqual([
      'sv idag da dag',
      'da dag sv idag',
    ]);
  });
});
