import { expect, test } from 'vitest';
import { withheldIn } from '@/lib/copies/withheld';
import type { LibraryIndex, PublicPerson } from '@/lib/domain/record';

const person = (id: string, name: string | undefined, places: PublicPerson['places']): PublicPerson => ({
  id,
  name,
  places,
  side: 'client',
  titles: [],
  indexed: false,
});

/** Only `people` is looked at. */
const index = {
  people: {
    'bjorn-aas': person('bjorn-aas', 'Bjørn Aas', ['case']),
    'gone-gunhild': person('gone-gunhild', undefined, []),
    'anna-ek': person('anna-ek', 'Anna Ek', ['case', 'copy']),
    'former-name': person('former-name', 'Siv Ny', ['case']),
  },
} as unknown as LibraryIndex;

test.each([
  'https://x.example/bjorn-aas',
  'https://x.example/Bj%C3%B8rn_Aas.html',
  'https://x.example/people/aas/bjorn',
  'https://x.example/?person=BjornAas',
  'https://x.example/#gone-gunhild',
  'https://x.example/former-name',
  'https://x.example/siv.ny',
  'https://x.example/%E0%A4%A/bjorn.aas',
])('%s spells a withheld name', (address) => {
  expect(withheldIn(index)(address)).toBe(true);
});

test.each([
  'https://x.example/anna-ek',
  'https://x.example/bjorn',
  'https://aas.example/torget',
  'https://x.example/gunhild',
])('%s spells none', (address) => {
  expect(withheldIn(index)(address)).toBe(false);
});
