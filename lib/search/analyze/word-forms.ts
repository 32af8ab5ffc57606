import type { Locale } from '@/lib/domain/locale';
import { fold } from './fold';
import { inOwnLetters } from './orthography';
import { stem } from './stem';

/** A word as one language reads it. */
export interface Reading {
  lang: Locale;
  /** The word in the language's own letters. */
  word: string;
  stem: string;
  /** Fold key of the stem. */
  key: string;
}

/**
 * Reads a lower-case word as a word of a language: own letters → stem → fold key. Build and browser both
 * come through here, so that what is indexed and what is asked for can never drift apart.
 */
export function readWord(text: string, lang: Locale): Reading {
  const word = inOwnLetters(text, lang);
  const root = isNumber(text) ? text : stem(word, lang);
  return { lang, word, stem: root, key: fold(root) };
}

/** Numbers match whole: they have no stem, no prefix, no typing errors and no parts. */
export function isNumber(text: string): boolean {
  return /^\d+(?:,\d+)?$/.test(text);
}
