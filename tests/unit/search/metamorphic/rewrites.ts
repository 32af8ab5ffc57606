import type { Locale } from '@/lib/domain/locale';
import type { Random } from '@/tests/bench/generate/random';

/** The same wish, written as somebody else would: its words, of which at least one is written otherwise. */
export interface Rewrite {
  relation: Relation;
  words: string[];
}

export const relations = [
  'letters left bare',
  'letters by sound',
  'letters in two',
  'neighbour’s letters',
  'letter left out',
  'letter doubled',
  'neighbours exchanged',
  'wrong letter',
  'compound split',
] as const;
export type Relation = (typeof relations)[number];

/** The words of a collection. */
export interface KnownWords {
  /** Whether a text, in lower case, stands in the collection's texts of this language. */
  isWord(text: string, lang: Locale): boolean;
  /** Whether a text is a word of the collection, in any form, that none of the query's words is. */
  isAnotherWord(text: string, words: readonly string[], lang: Locale): boolean;
}

/** A keyboard without the letters of the north, and a neighbour's. */
const spellings: [Relation, Record<string, string>][] = [
  ['letters left bare', { å: 'a', ä: 'a', æ: 'a', ö: 'o', ø: 'o' }],
  ['letters by sound', { å: 'a', ä: 'e', æ: 'e', ö: 'o', ø: 'o' }],
  ['letters in two', { å: 'aa', ä: 'ae', æ: 'ae', ö: 'oe', ø: 'oe' }],
  ['neighbour’s letters', { ä: 'æ', æ: 'ä', ö: 'ø', ø: 'ö' }],
];

/** Shorter words may become anything by one error. */
const shortestErring = 5;
const shortestPart = 4;
const alphabet = [...'abcdefghijklmnoprstuvyåäö'];

type Slip = (word: string, at: number, random: Random) => string;

/** `at` is never the last letter. */
const slips: [Relation, Slip][] = [
  ['letter left out', (word, at) => word.slice(0, at) + word.slice(at + 1)],
  ['letter doubled', (word, at) => word.slice(0, at + 1) + word.slice(at)],
  [
    'neighbours exchanged',
    (word, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  ],
  [
    'wrong letter',
    (word, at, random) =>
      word.slice(0, at) +
      random.pick(alphabet.filter((letter) => letter !== word.charAt(at))) +
      word.slice(at + 1),
  ],
];

export function isTypingError(relation: Relation): boolean {
  return slips.some(([slip]) => slip === relation);
}

/**
 * All rewrites of a query, one of each kind that its words allow. Left out are those that by chance make another
 * word of the collection: who types "lägare" for "lärare" may mean the doctors, and no search can know better.
 */
export function rewritesOf(
  words: readonly string[],
  lang: Locale,
  known: KnownWords,
  random: Random,
): Rewrite[] {
  const respelled = spellings.map(([relation, letters]) => ({
    relation,
    words: words.map((word) => word.replace(/[åäæöø]/g, (letter) => letters[letter] ?? letter)),
  }));
  const changed = [...respelled, ...erring(words, random)].filter(
    (rewrite) =>
      !rewrite.words.every((word) => words.includes(word)) &&
      !rewrite.words.some((word) => !words.includes(word) && known.isAnotherWord(word, words, lang)),
  );
  return [...changed, ...splitting(words, lang, known)];
}

/** One error of each kind, in a word and at a place that chance chooses. */
function erring(words: readonly string[], random: Random): Rewrite[] {
  const long = words.filter((word) => word.length >= shortestErring);
  if (long.length === 0) return [];
  return slips.map(([relation, slip]) => {
    const word = random.pick(long);
    const wrong = slip(word, random.between(0, word.length - 2), random);
    return { relation, words: replaced(words, word, [wrong]) };
  });
}

/** "ledningsgrupp" as "lednings grupp" and "ledning grupp", where both are words of the collection. */
function splitting(words: readonly string[], lang: Locale, known: KnownWords): Rewrite[] {
  return words.flatMap((word) =>
    splitsOf(word, lang, known).map(
      (parts): Rewrite => ({ relation: 'compound split', words: replaced(words, word, parts) }),
    ),
  );
}

function splitsOf(word: string, lang: Locale, known: KnownWords): string[][] {
  for (let cut = shortestPart; cut <= word.length - shortestPart; cut++) {
    const [first, head] = [word.slice(0, cut), word.slice(cut)];
    if (!known.isWord(head, lang)) continue;
    const bare = first.replace(/e?s$/, '');
    if (bare !== first && known.isWord(bare, lang))
      return [
        [first, head],
        [bare, head],
      ];
    if (known.isWord(first, lang)) return [[first, head]];
  }
  return [];
}

function replaced(words: readonly string[], word: string, by: readonly string[]): string[] {
  return words.flatMap((own) => (own === word ? by : [own]));
}
