import type { PreviewPicture, PreviewSheet } from './sheet';

/** Has every mark, full and softened. */
const portrait: PreviewPicture = {
  tint: 'fjord',
  title: 'Æ',
  portrait: {
    figures: [
      { id: 'a', value: 60, approx: true, unit: 'managers', kind: 'participants' },
      { id: 'b', value: 7, unit: 'months', kind: 'effort' },
      { id: 'c', value: 5, unit: 'gatherings', kind: 'effort' },
      { id: 'd', value: 9, unit: 'centres', kind: 'units' },
    ],
    employees: { value: 200 },
  },
};
const cover: PreviewPicture = { tint: 'rye', title: 'Å Ä Ö', portrait: { figures: [] } };

/** Every letter that Swedish, Norwegian and Danish use, and what a title may hold besides. */
const letters =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÆØÉÜ abcdefghijklmnopqrstuvwxyzåäöæøéü 0123456789 .,:;!?–—-/()«»”’…·%&';

const words = { over: [letters], site: 'Casebok', note: 'Exempelinnehåll', legend: [] };

/** A sheet of each layout, which together show all that drawing can do. */
export const sampleSheets: readonly PreviewSheet[] = [
  {
    ...words,
    ground: 'fjord',
    title: 'Verksamhetsutvecklingsorganisationsförändring',
    under: letters,
    pictures: [portrait],
    legend: (['dot', 'context', 'square', 'tick', 'arc'] as const).map((mark) => ({ mark, text: mark })),
  },
  { ...words, ground: 'paper', title: letters, pictures: [portrait, cover, portrait] },
  { ...words, ground: 'rye', title: 'Å', pictures: [cover] },
];
