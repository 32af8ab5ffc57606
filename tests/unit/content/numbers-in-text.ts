import type { Locale } from '@/lib/domain/locale';

/** Number words of a language. "en", "ett" and the like are mostly articles; with an accent they mean 1. */
const words: Record<Locale, Record<string, number>> = {
  sv: {
    ...ranked(
      'noll _ två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo',
    ),
    ...{ trettio: 30, fyrtio: 40, femtio: 50, sextio: 60, sjuttio: 70, åttio: 80, nittio: 90 },
    ...{ hundra: 100, tusen: 1000, miljon: 1e6, miljoner: 1e6, dussin: 12, dussintals: 12 },
    ...{ tvåan: 2, hälften: 0.5, halv: 0.5, halva: 0.5, halvt: 0.5, fjärdedel: 0.25, tredjedel: 1 / 3 },
    ...{ dubbelt: 2, fördubblades: 2, tredje: 3, fjärde: 4, femte: 5 },
  },
  nb: {
    ...ranked(
      'null én to tre fire fem seks sju åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tjue',
    ),
    ...{
      ett: 1,
      syv: 7,
      tyve: 20,
      tretti: 30,
      tredve: 30,
      førti: 40,
      femti: 50,
      seksti: 60,
      sytti: 70,
      åtti: 80,
      nitti: 90,
    },
    ...{ hundre: 100, tusen: 1000, million: 1e6, millioner: 1e6, dusin: 12 },
    ...{
      halvannet: 1.5,
      halvannen: 1.5,
      halvparten: 0.5,
      halv: 0.5,
      halve: 0.5,
      halvt: 0.5,
      fjerdedel: 0.25,
      tredel: 1 / 3,
    },
    ...{ dobbelt: 2, tredje: 3, fjerde: 4, femte: 5 },
  },
  da: {
    ...ranked(
      'nul én to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve',
    ),
    ...{ ét: 1, tredive: 30, fyrre: 40, halvtreds: 50, tres: 60, halvfjerds: 70, firs: 80, halvfems: 90 },
    ...{ hundrede: 100, hundred: 100, tusind: 1000, tusinde: 1000, million: 1e6, millioner: 1e6, dusin: 12 },
    ...{
      halvandet: 1.5,
      halvanden: 1.5,
      halvdelen: 0.5,
      halv: 0.5,
      halve: 0.5,
      halvt: 0.5,
      fjerdedel: 0.25,
      tredjedel: 1 / 3,
    },
    ...{ dobbelt: 2, tredje: 3, fjerde: 4, femte: 5 },
  },
};

function ranked(list: string): Record<string, number> {
  return Object.fromEntries(list.split(' ').map((word, number) => [word, number]));
}

/** What a number word may be written together with: "tvådagarssamling", "todagersmøte", "tresporet". */
const joined = /^(?:dag|månad|måned|år|tim|veck|uke|uge|person|delt|delad|faldig|dubb|dobb|gång|gang)/;

/**
 * All numbers that a text tells, in digits or words, each once and sorted.
 * @param lang language of the words: "ni" is nine in Norwegian and "you" in Swedish
 */
export function numbersIn(text: string, lang: Locale): number[] {
  const plain = text
    .toLowerCase()
    .replace(/(?:ett|et) och (?:ett|et) halvt/g, '1,5')
    // "2 500" and "2.500", but "4.0" is no thousand
    .replace(/(\d)[\s\u00A0\u202F.](?=\d{3}(?!\d))/g, '$1');
  const digits = (plain.match(/\d+(?:[.,]\d+)?/g) ?? []).map((found) => Number(found.replace(',', '.')));
  const spelled = (plain.match(/\p{L}+/gu) ?? []).flatMap((word) => numberOf(word, words[lang]) ?? []);
  return [...new Set([...digits, ...spelled])].sort((a, b) => a - b);
}

function numberOf(word: string, known: Record<string, number>): number | undefined {
  if (Object.hasOwn(known, word)) return known[word];
  const start = Object.keys(known).find((one) => word.startsWith(one) && joined.test(word.slice(one.length)));
  return start === undefined ? undefined : known[start];
}
