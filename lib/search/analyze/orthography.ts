import type { Locale } from '@/lib/domain/locale';

/*
 * Each language in its own letters, before stop words and stemming: a Danish text that writes a Swedish
 * name ("Malmö"), or a reader with a neighbour's keyboard ("ledelsesgruppe på Bärum"), means the same word,
 * and a stemmer knows only its own vowels. Accents carry no meaning ("idé", "Linnéa", "én").
 */
const accents: ReadonlyMap<string, string> = new Map([
  ['é', 'e'],
  ['è', 'e'],
  ['ê', 'e'],
  ['ë', 'e'],
  ['á', 'a'],
  ['à', 'a'],
  ['â', 'a'],
  ['ó', 'o'],
  ['ò', 'o'],
  ['ô', 'o'],
  ['í', 'i'],
  ['ì', 'i'],
  ['ï', 'i'],
  ['ú', 'u'],
  ['ù', 'u'],
  ['ü', 'y'],
  ['ç', 'c'],
  ['ñ', 'n'],
]);

const neighbourLetters: Record<Locale, ReadonlyMap<string, string>> = {
  sv: new Map([...accents, ['æ', 'ä'], ['ø', 'ö']]),
  nb: new Map([...accents, ['ä', 'æ'], ['ö', 'ø']]),
  da: new Map([...accents, ['ä', 'æ'], ['ö', 'ø']]),
};

/** Rewrites a lower-case word in the letters of a language. */
export function inOwnLetters(word: string, lang: Locale): string {
  const letters = neighbourLetters[lang];
  return word.replace(/[^a-zåäö0-9]|[äö]/g, (letter) => letters.get(letter) ?? letter);
}
