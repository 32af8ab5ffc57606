import type { Locale } from '@/lib/domain/locale';
import { readWord } from '../analyze/word-forms';

/**
 * The written words of one language, numbered from 0 in the order in which they were added. By number, the
 * words of a document are an array of integers, and a word is stemmed once.
 */
export class WordList {
  readonly #lang: Locale;
  readonly #words: string[] = [];
  readonly #stems: (string | undefined)[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(lang: Locale) {
    this.#lang = lang;
  }

  get size(): number {
    return this.#words.length;
  }

  /** The number of a word, which is added if it is new. */
  numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.#words.length);
    return this.#words.push(word) - 1;
  }

  /** @throws RangeError when no word has this number */
  wordOf(number: number): string {
    const word = this.#words[number];
    if (word === undefined) throw new RangeError(`No word has the number ${number}`);
    return word;
  }

  /** @throws RangeError when no word has this number */
  stemOf(number: number): string {
    const known = this.#stems[number];
    if (known !== undefined) return known;
    const { stem } = readWord(this.wordOf(number), this.#lang);
    this.#stems[number] = stem;
    return stem;
  }
}
