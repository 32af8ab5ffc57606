import type { Locale } from '@/lib/domain/locale';
import { readWord } from '../analyze/word-forms';

/** Words with their stems, by number. */
export interface RememberedWords {
  readonly words: readonly string[];
  readonly stems: readonly string[];
}

/**
 * The written words of one language, numbered from 0 in the order in which they were added. By number, the
 * words of a document are an array of integers, and a word is stemmed once.
 */
export class WordList implements RememberedWords {
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

  get words(): readonly string[] {
    return this.#words;
  }

  /** All stems; what has not been asked for yet is stemmed now. */
  get stems(): readonly string[] {
    return this.#words.map((_, number) => this.stemOf(number));
  }

  /**
   * The number of a word, which is added if it is new.
   * @param stem its stem, where it is known already
   */
  numberOf(word: string, stem?: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#words.length;
    this.#numbers.set(word, number);
    this.#words.push(word);
    this.#stems.push(stem);
    return number;
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
