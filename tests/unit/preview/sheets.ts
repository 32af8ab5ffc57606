import { type PreviewPicture, type PreviewSheet, previewSize } from '@/lib/preview/sheet';
import { people, realCases } from '../portrait/cases';

/** Eighty characters, of which one word has more than 45. */
export const longTitles = {
  sv: 'Nya verksamhetsutvecklingssamordningsorganisationerna för »alla« öar – så blev ä',
  nb: 'Ny kommunesammenslåingsutredningsgruppeprosesslederen på «øya» – slik ble det, æ',
  da: 'Ny kommunalbestyrelsesmedlemsuddannelsesplanlægningen på »øen« – så blev det, æø',
};

export const picture: PreviewPicture = {
  tint: 'fjord',
  title: longTitles.sv,
  portrait: realCases['baerum-omorganisation'],
};

/** A case with a portrait, every part of it filled. */
export const caseSheet: PreviewSheet = {
  ground: 'fjord',
  over: ['Bærum kommune', 'Norge', 'Äldreomsorg'],
  title: 'Raka besked genom en omorganisation',
  under: 'Concern',
  site: 'Casebok',
  note: 'Exempelinnehåll',
  pictures: [picture],
  legend: [
    { mark: 'dot', text: '15 chefer' },
    { mark: 'tick', text: '10 samlingar' },
  ],
};

const w = 'W'.repeat(80);

/** Sheets at the edge of what content may hold: each text as long as its field allows, and words without a break. */
export const extremeSheets: Record<string, PreviewSheet> = Object.fromEntries(
  [...Object.entries(longTitles), ['w', w] as const].flatMap(([name, title]) => {
    const over = [`${title} ${title}`.slice(0, 120), title, title];
    const legend = (['dot', 'context', 'square', 'tick', 'arc'] as const).map((mark) => ({
      mark,
      text: `cirka 5 000 ${title}`,
    }));
    const words = { over, title, under: title, site: title.slice(0, 60), note: 'Exempelinnehåll', legend };
    const crowd = { ...picture, title, portrait: people(5000, true) };
    const cover = { ...picture, title, portrait: { figures: [] } };
    return [
      [`${name}, portrait`, { ...words, ground: 'rye' as const, pictures: [crowd] }],
      [`${name}, cover`, { ...words, ground: 'rye' as const, pictures: [cover] }],
      [`${name}, tiles`, { ...words, ground: 'paper' as const, pictures: [crowd, cover, crowd, cover] }],
      [`${name}, one tile`, { ...words, ground: 'paper' as const, pictures: [cover] }],
      [`${name}, words`, { ...words, ground: 'paper' as const, pictures: [] }],
    ];
  }),
);

/** An SVG of the sheet's size. */
export const opening = `<svg xmlns="http://www.w3.org/2000/svg" width="${previewSize.width}" height="${previewSize.height}"`;
