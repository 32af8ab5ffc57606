import { expect, test } from 'vitest';
import { personMark, replacePersonMarks } from '@/lib/domain/person-mark';
import { beginsSentence } from '@/lib/domain/sentence';

test.each([
  ['', true],
  ['Det gick bra. ', true],
  ['Gick det bra? ', true],
  ['Han sade: ”Det gick bra.” ', true],
  ['Hun sa «ja.» ', true],
  ['Hun sagde »ja.« ', true],
  ['(Det gick bra.) ', true],
  ['Det gick bra. «', true],
  ['«', true],
  ['Hon coachades av ', false],
  // What a colon announces goes on in the same sentence.
  ['Två ledde dagen: ', false],
  ['Det gick bra, sade ', false],
  ['version 4.', false],
])('after “%s”: %j', (before, expected) => {
  expect(beginsSentence(before)).toBe(expected);
});

test('marks of people know whether they begin a sentence, line by line', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => personMark(id, '')) as [
    string,
    string,
    string,
    string,
  ];
  const shown = replacePersonMarks(`${a} och ${b} möttes. ${c} log\n${d} gick`, (id, _, isFirst) =>
    isFirst ? id.toUpperCase() : id,
  );
  expect(shown).toBe('A och b möttes. C log\nD gick');
});
