import { describe, expect, it } from 'vitest';
import { compoundSplitter } from '@/lib/search/index/compound-splitter';
import { rememberSplits, resplitStems, stillSplit } from '@/lib/search/index/splits';

/* Splits of an earlier collection: what is kept is what would be found anew, and nothing else is looked at. */

const before = new Map(
  Object.entries({ ledning: 7, grupp: 9, ledningsgrupp: 3, program: 4, utbildningsprogram: 2, het: 9 }),
);
const remembered = rememberSplits(before, compoundSplitter(before));

const changes: [name: string, frequencies: ReadonlyMap<string, number>][] = [
  ['nothing', before],
  ['a word that a compound ends with', new Map([...before, ['utbildning', 1]])],
  ['a rarer part', new Map([...before, ['grupp', 1]])],
  ['a part that is gone', new Map([...before].filter(([stem]) => stem !== 'ledning'))],
  ['a word that stands in none', new Map([...before, ['sky', 5]])],
];

describe('splits that are remembered', () => {
  it.each(changes)('are those that are found anew after %s', (_, frequencies) => {
    const { kept } = stillSplit(remembered, frequencies);
    const [carried, anew] = [compoundSplitter(frequencies, kept), compoundSplitter(frequencies)];
    const stems = [...frequencies.keys()];
    expect(stems.map(carried)).toEqual(stems.map(anew));
  });
  it('are all kept while no part of them changes', () => {
    const { kept, undecided } = stillSplit(remembered, new Map([...before, ['sky', 5]]));
    expect([...kept.keys()]).toEqual([...before.keys()]);
    expect(undecided).toEqual([]);
  });
  it('tell which stems are split otherwise', () => {
    const frequencies = new Map([...before, ['utbildning', 1], ['grupp', 5]] as const);
    const still = stillSplit(remembered, frequencies);
    expect(still.undecided.map(([stem]) => stem)).toContain('ledningsgrupp');
    expect(resplitStems(still, compoundSplitter(frequencies, still.kept))).toEqual(['utbildningsprogram']);
  });
});
