import type { Locale } from '@/lib/domain/locale';
import { readWord } from '../analyze/word-forms';
import { IntegerList } from './integer-list';

/** Words with their stems. */
export interface RememberedWords {
  /** By number. */
  readonly words: readonly string[];
  /** By number, each once. */
  readonly stems: readonly string[];
  /** The number of each word's stem. */
  readonly stemOfWord: Int32Array;
}

/**
 * The written words of one language, numbered from 0 in the order in which they were added, and so their
 * stems. By number, the words of a document are an array of integers, and a word is stemmed once.
 */
export class WordList {
  readonly #lang: Locale;
  readonly #words: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #stems: string[] = [];
  readonly #stemNumbers = new Map<string, number>();
  readonly #stemOfWord = new IntegerList();

  constructor(lang: Locale) {
    this.#lang = lang;
  }

  get size(): number {
    return this.#words.length;
  }

  /** What the next build may take from memory. */
  get remembered(): RememberedWords {
    return { words: this.#words, stems: this.#stems, stemOfWord: this.#stemOfWord.toArray() };
  }

  /** All stems, by number. */
  get stems(): readonly string[] {
    return this.#stems;
  }

  /**
   * The number of a word, which is added if it is new.
   * @param stem the number of its stem, where it is known already
   */
  numberOf(word: string, stem?: number): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#words.length;
    this.#numbers.set(word, number);
    this.#words.push(word);
    this.#stemOfWord.push(stem ?? this.stemNumber(readWord(word, this.#lang).stem));
    return number;
  }

  /** The number of a stem, which is added if it is new. */
  stemNumber(stem: string): number {
    const known = this.#stemNumbers.get(stem);
    if (known !== undefined) return known;
    this.#stemNumbers.set(stem, this.#stems.length);
    return this.#stems.push(stem) - 1;
  }

  /** @throws RangeError when no word has this number */
  wordOf(number: number): string {
    const word = this.#words[number];
    if (word === undefined) throw new RangeError(`No word has the number ${number}`);
    return word;
  }

  /** The number of a word's stem; the word has to be there. */
  stemOf(word: number): number {
    return this.#stemOfWord.at(word);
  }
}
