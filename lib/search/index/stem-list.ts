import { type Locale, locales, perLocale } from '@/lib/domain/locale';
import type { StemInLanguage } from '../links/link';

export interface RememberedStems {
  stems: readonly string[];
  /** The position of each one's language. */
  langs: Int32Array;
}

/** The stems that documents are indexed by, numbered from 0 in the order in which they were met. */
export class StemList {
  readonly #stems: StemInLanguage[] = [];
  readonly #numbers = perLocale(() => new Map<string, number>());

  get stems(): readonly StemInLanguage[] {
    return this.#stems;
  }

  /** What the next build may take from memory. */
  get remembered(): RememberedStems {
    return {
      stems: this.#stems.map(({ stem }) => stem),
      langs: Int32Array.from(this.#stems, ({ lang }) => locales.indexOf(lang)),
    };
  }

  find({ lang, stem }: StemInLanguage): number | undefined {
    return this.#numbers[lang].get(stem);
  }

  /** The number of a stem, which is added if it is new. */
  numberOf(lang: Locale, stem: string): number {
    const known = this.#numbers[lang].get(stem);
    if (known !== undefined) return known;
    this.#numbers[lang].set(stem, this.#stems.length);
    return this.#stems.push({ lang, stem }) - 1;
  }
}

/*
 * A stem has two posting lists, "terms": documents in which it stands by itself, and those in which it is
 * part of a compound.
 */

/** The term of documents in which a stem stands by itself. */
export function wholeTerm(stem: number): number {
  return stem * 2;
}

/** The term of documents in which a stem is part of a compound. */
export function partTerm(stem: number): number {
  return stem * 2 + 1;
}

/** The inverse of both. */
export function stemOfTerm(term: number): number {
  return term >> 1;
}

/** Whether a term is that of the compounds with its stem. */
export function isPartTerm(term: number): boolean {
  return term % 2 === 1;
}
