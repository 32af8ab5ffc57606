import type { Country } from '@/lib/domain/entity-schema';
import type { Random } from './random';

/*
 * Names that nobody bears: each is put together from parts that no place, firm or family joins. Lists are
 * per country, since spelling is what search has to cope with.
 */

type Parts<List> = Record<'first' | 'middle' | 'last' | 'given', List>;

const written: Record<Country, Parts<string>> = {
  SE: {
    first:
      'Trast Lom Vinter Ljung Måne Glim Skymnings Rim Tjäder Säv Ekorr Harsyre Nattviol Grå Vitsippe Svale Lavskrike Mosippe Ängsull Älggräs Öring Åsk Kråkbärs Blåbärs',
    middle: 'ängs mosse brunns källe stigs dals lunds holms hults åkers',
    last: 'vik by torp hamn berga fors näs lösa gärde rum sjö ås',
    given:
      'Alva Birger Cajsa Doris Edvin Frida Gösta Hedda Ivar Jorunn Karl Lovisa Märta Nils Olga Pär Ragna Sixten Tyra Ulf Viola Wilma Åke Östen',
  },
  NO: {
    first:
      'Trost Lom Vinter Lyng Måne Glitre Skumrings Rim Tiur Siv Ekorn Gaukesyre Nattfiol Grå Hvitveis Svale Lavskrike Multe Myrull Mjødurt Ørret Lyn Krekling Blåbær',
    middle: 'eng myr brønn kilde sti dals lunds holms teig åker',
    last: 'vika bygda torpet havna berga fossen nes løkka gjerde rommen sjøen åsen',
    given:
      'Astri Bjarne Camilla Dagny Eivind Frøydis Gunnar Hjørdis Ivar Jorunn Kåre Liv Magnhild Njål Oddny Per Ragnhild Sverre Torbjørn Unni Vegard Ylva Åshild Øystein',
  },
  DK: {
    first:
      'Drossel Lom Vinter Lyng Måne Glimt Skumrings Rim Urfugle Siv Egern Skovsyre Natviol Grå Anemone Svale Skade Multebær Kæruld Mjødurt Ørred Lyn Krage Blåbær',
    middle: 'engs mose brønds kilde stis dals lunds holms tofte agers',
    last: 'vig by torp havn bjerg fos næs løse gærde rum sø ås',
    given:
      'Asta Bent Cecilie Ditte Esben Freja Gorm Helle Ib Jytte Kaj Lærke Mads Nanna Oluf Pernille Rasmus Signe Troels Ulla Viggo Winnie Aage Øjvind',
  },
};

const parts: Record<Country, Parts<string[]>> = { SE: split('SE'), NO: split('NO'), DK: split('DK') };

function split(country: Country): Parts<string[]> {
  const { first, middle, last, given } = written[country];
  const listOf = (text: string) => text.split(' ');
  return { first: listOf(first), middle: listOf(middle), last: listOf(last), given: listOf(given) };
}

/** "Trastängsvik": a place that is not on any map. */
export function placeName(country: Country, random: Random): string {
  const { first, middle, last } = parts[country];
  return [first, middle, last].map((list) => random.pick(list)).join('');
}

/** "Hedda Trastås": a person who does not exist. */
export function personName(country: Country, random: Random): string {
  const { first, last, given } = parts[country];
  const surname = random.pick(first) + random.pick(last);
  const second = random.chance(0.3) ? `-${random.pick(given)}` : '';
  return `${random.pick(given)}${second} ${surname}`;
}

const firmEndings = ['blick', 'spår', 'kraft', 'verk', 'hjul', 'lykta', 'spor', 'kompas'];

export function firmName(random: Random): string {
  return random.pick(parts.SE.first) + random.pick(firmEndings);
}

const projectEndings = {
  SE: ['lyftet', 'modellen', 'spåret', 'kompassen', 'steget', 'resan'],
  NO: ['løftet', 'modellen', 'sporet', 'kompasset', 'steget', 'reisen'],
  DK: ['løftet', 'modellen', 'sporet', 'kompasset', 'skridtet', 'rejsen'],
} satisfies Record<Country, string[]>;

/** "Ljungbrunnslyftet": the name of a project. */
export function projectName(country: Country, random: Random): string {
  const { first, middle } = parts[country];
  return random.pick(first) + random.pick(middle) + random.pick(projectEndings[country]);
}
