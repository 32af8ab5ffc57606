import { expect, test } from 'vitest';
import { isUnchanged } from '@/lib/domain/entity-tag';

test.each<[string | null, string, boolean]>([
  [null, '"a"', false],
  ['', '"a"', false],
  ['*', '"a"', true],
  ['"a"', '"a"', true],
  ['"b", "a"', '"a"', true],
  // Compared weakly: a cache in between may have made the tag weak.
  ['W/"a"', '"a"', true],
  ['"a"', 'W/"a"', true],
  ['"ab"', '"a"', false],
])('If-None-Match: %s against %s: %s', (header, tag, expected) => {
  expect(isUnchanged(header, tag)).toBe(expected);
});
