import { describe, expect, it } from 'vitest';
import { InputHash } from '@/lib/search/index/input-hash';

const hashes = {
  nothing: new InputHash(),
  zero: new InputHash().integer(0),
  'two zeros': new InputHash().integer(0).integer(0),
  'a list': new InputHash().integers(Int32Array.of(1, 2)),
  'the list in another order': new InputHash().integers(Int32Array.of(2, 1)),
  'a split list': new InputHash().integers(Int32Array.of(1)).integers(Int32Array.of(2)),
  'a text': new InputHash().text('ab').text('c'),
  'the text split elsewhere': new InputHash().text('a').text('bc'),
  'a fraction': new InputHash().number(0.85),
  'the next fraction': new InputHash().number(0.85 + Number.EPSILON),
};

describe('InputHash', () => {
  it('tells inputs apart', () => {
    const numbers = Object.values(hashes).map((hash) => hash.toNumber());
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.filter((number) => !Number.isSafeInteger(number) || number < 0)).toEqual([]);
  });
  it('is the same for the same inputs', () => {
    expect(new InputHash().text('ab').text('c').toNumber()).toBe(hashes['a text'].toNumber());
  });
  it('differs for a hundred thousand small numbers, and in both halves', () => {
    const numbers = Array.from({ length: 100_000 }, (_, i) => new InputHash().integer(i).toNumber());
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(new Set(numbers.map((number) => number % 2 ** 32)).size).toBeGreaterThan(99_900);
  });
});
