import { expect, test } from 'vitest';
import { numbersIn } from './numbers-in-text';

test.each([
  ['sv', 'Vid tio tvådagarssamlingar möttes 15 chefer; ni kan läsa mer.', [2, 10, 15]],
  ['sv', 'tolv hela dagar, utspridda på ett och ett halvt år', [1.5, 12]],
  ['sv', 'I början av 2000-talet, cirka 2 500 anställda, 2\u00A0500 anställda', [2000, 2500]],
  ['sv', 'Hälften av de sextio kom den tredje dagen.', [0.5, 3, 60]],
  ['nb', 'ti todagerssamlinger, halvannet år, ni grupper i ett rom', [1, 1.5, 2, 9, 10]],
  ['da', 'ti todagessamlinger, halvandet år, 2.500 ansatte i ét rum', [1, 1.5, 2, 10, 2500]],
  ['da', 'Et rum til ledere, som ingen tæller', []],
] as const)('%s: %s', (lang, text, numbers) => {
  expect(numbersIn(text, lang)).toEqual(numbers);
});
