import { describe, expect, it } from 'vitest';
import { compoundSplitter } from '@/lib/search/index/compound-splitter';

const frequencies = {
  ledels: 9,
  grundlag: 5,
  utbildning: 6,
  program: 8,
  ledning: 7,
  grupp: 9,
  utveckling: 5,
  möjlig: 9,
  het: 9,
  sällsynt: 1,
};
const split = compoundSplitter(new Map(Object.entries(frequencies)));

describe('compoundSplitter', () => {
  it.each([
    ['ledelsesgrundlag', ['ledels', 'grundlag']],
    ['utbildningsprogram', ['utbildning', 'program']],
    ['ledningsgruppsutveckling', ['ledning', 'grupp', 'utveckling']],
  ])('splits %s', (word, parts) => {
    expect(split(word)).toEqual(parts);
  });
  it('takes no ending for a part', () => {
    expect(split('möjlighet')).toEqual([]);
  });
  it('builds on a part that stands in one document, where frequent ones do not fit', () => {
    expect(split('sällsyntprogram')).toEqual(['sällsynt', 'program']);
  });
});
