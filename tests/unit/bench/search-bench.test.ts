import { describe, expect, test } from 'vitest';
import { locales } from '@/lib/domain/locale';
import { Random } from '@/tests/bench/generate/random';
import { queryClasses } from '@/tests/bench/search/bench-query';
import { makeCollection } from '@/tests/bench/search/collection';
import { makeQueries } from '@/tests/bench/search/make-queries';
import { withNeighboursLetters, withoutDiacritics, withTypingError } from '@/tests/bench/search/misspell';
import { bootstrap, ndcg, pairedDifference, recall } from '@/tests/bench/search/scores';
import { TextIndex, wordsOf } from '@/tests/bench/search/text-index';

const collection = makeCollection(120, 1);
const text = new TextIndex(collection);
const queries = makeQueries(collection, text, { seed: 1, each: 4 });

/** The words of a case in a language, as they stand there. */
function wordsIn(slug: string, lang: string): Set<string> {
  const found = collection.documents.find((document) => document.slug === slug && document.lang === lang);
  const { title = '', sections = [], labels = [] } = found ?? {};
  const own = labels.filter((label) => label.lang === lang);
  return new Set(
    wordsOf(
      [
        title,
        ...sections.flatMap(({ heading = '', text: told }) => [heading, told]),
        ...own.map((label) => label.text),
      ].join(' '),
    ),
  );
}

describe('queries and their judgements', () => {
  test('there are some of every class, each with one to ten cases of the target language', () => {
    expect(new Set(queries.map(({ kind }) => kind))).toEqual(new Set(queryClasses));
    for (const { relevant, target } of queries) {
      expect(relevant.size).toBeGreaterThan(0);
      expect(relevant.size).toBeLessThanOrEqual(10);
      for (const slug of relevant.keys()) expect(collection.languages.get(slug)).toContain(target);
    }
  });

  test('the same seed gives the same', () => {
    expect(makeQueries(collection, text, { seed: 1, each: 4 })).toEqual(queries);
  });

  test('an exact query has its words in every relevant case, an inflected one in none', () => {
    const ofKind = (kind: string) => queries.filter((query) => query.kind === kind);
    expect(ofKind('exact').length).toBeGreaterThan(6);
    for (const query of ofKind('exact'))
      for (const slug of query.relevant.keys())
        for (const word of query.text.split(' ')) expect(wordsIn(slug, query.target)).toContain(word);
    for (const query of ofKind('inflected'))
      for (const slug of query.relevant.keys())
        for (const word of query.text.split(' ')) expect(wordsIn(slug, query.target)).not.toContain(word);
  });

  test('a query in another language finds no case that its reader could read in the own', () => {
    const cross = queries.filter(({ kind }) => kind.startsWith('cross'));
    expect(cross.length).toBeGreaterThan(10);
    for (const { lang, target, relevant } of cross) {
      expect(lang).not.toBe(target);
      for (const slug of relevant.keys()) expect(collection.languages.get(slug)).not.toContain(lang);
    }
  });
});

describe('misspelling', () => {
  test('without the letters, and in the neighbour’s', () => {
    expect(withoutDiacritics('ældrepleje på ørene')).toBe('aeldrepleje pa orene');
    expect(withNeighboursLetters('äldreomsorg', 'sv')).toBe('ældreomsorg');
    expect(withNeighboursLetters('ældrepleje', 'da')).toBe('äldrepleje');
  });

  test('one error changes at most two letters and keeps the first', () => {
    for (const seed of Array.from({ length: 50 }, (_, at) => at)) {
      const wrong = withTypingError('ledningsgrupp', new Random(seed));
      expect(wrong[0]).toBe('l');
      expect(Math.abs(wrong.length - 'ledningsgrupp'.length)).toBeLessThanOrEqual(1);
    }
  });
});

describe('scores', () => {
  const relevant = new Map([
    ['a', 2],
    ['b', 1],
  ]);

  test('nDCG is 1 for the best order, less for another, 0 for nothing', () => {
    expect(ndcg(['a', 'b'], relevant)).toBe(1);
    expect(ndcg(['b', 'a'], relevant)).toBeCloseTo((1 + 3 / Math.log2(3)) / (3 + 1 / Math.log2(3)));
    expect(ndcg(['x'], relevant)).toBe(0);
  });

  test('recall counts the first ten alone', () => {
    expect(recall(['a', 'x'], relevant)).toBe(0.5);
    expect(recall([...Array(10).fill('x'), 'a'], relevant)).toBe(0);
  });

  test('an interval holds its mean, and a paired difference sees what separate intervals hide', () => {
    const easy = Array.from({ length: 60 }, (_, at) => (at % 6) / 6);
    const { mean, low, high } = bootstrap(easy);
    expect(low).toBeLessThan(mean);
    expect(high).toBeGreaterThan(mean);
    const better = easy.map((value) => value + 0.05);
    expect(bootstrap(better).low).toBeLessThan(high);
    expect(pairedDifference(better, easy).low).toBeGreaterThan(0);
  });
});

test('a word is looked up in its own language', () => {
  const [word = ''] = text.wordsFrom('ledn', 'sv', 1);
  expect(text.casesWith(word, 'sv').size).toBeGreaterThan(0);
  expect(locales.filter((lang) => text.has(word, lang))).toContain('sv');
});
