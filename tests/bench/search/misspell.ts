import type { Locale } from '@/lib/domain/locale';
import type { Random } from '../generate/random';

/** Neighbours on a Nordic keyboard. */
const rows = ['qwertyuiopå', 'asdfghjklöä', 'zxcvbnm'];

/** One typing error: a letter left out, doubled, exchanged for its neighbour's key, or two letters in wrong order. */
export function withTypingError(word: string, random: Random): string {
  // The first letter is rarely wrong.
  const at = random.between(1, word.length - 2);
  const [letter = '', next = ''] = [word[at], word[at + 1]];
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  switch (random.between(0, 3)) {
    case 0:
      return before + after;
    case 1:
      return before + letter + letter + after;
    case 2:
      return before + besideOnKeyboard(letter, random) + after;
    default:
      return before + next + letter + after.slice(1);
  }
}

function besideOnKeyboard(letter: string, random: Random): string {
  const row = rows.find((keys) => keys.includes(letter)) ?? 'as';
  const at = row.indexOf(letter);
  return random.pick([row[at - 1], row[at + 1]].filter((key) => key !== undefined));
}

const plain: Record<string, string> = { å: 'a', ä: 'a', ö: 'o', æ: 'ae', ø: 'o' };

/** As typed on a keyboard without the letters. */
export function withoutDiacritics(text: string): string {
  return text.replace(/[åäöæø]/g, (letter) => plain[letter] ?? letter);
}

/** In the neighbour's letters: ä for æ and ö for ø, or the other way round. */
export function withNeighboursLetters(text: string, lang: Locale): string {
  return lang === 'sv'
    ? text.replaceAll('ä', 'æ').replaceAll('ö', 'ø')
    : text.replaceAll('æ', 'ä').replaceAll('ø', 'ö');
}
