import { type Locale, perLocale } from '@/lib/domain/locale';
import type { StemInLanguage } from '../links/link';

/** The stems that documents are indexed by, numbered from 0 in the order in which they were met. */
export class StemList {
  readonly #stems: StemInLanguage[] = [];
  readonly #numbers = perLocale(() => new Map<string, number>());

  get stems(): readonly StemInLanguage[] {
    return this.#stems;
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

export function wholeTerm(stem: number): number {
  return stem * 2;
}

export function partTerm(stem: number): number {
  return stem * 2 + 1;
}
