import { type Locale, perLocale } from '@/lib/domain/locale';
import type { SearchDocument } from '@/lib/search/search-document';
import type { Collection } from './collection';

/** How much a case answers: 2 where the word stands in title, lead, glance or a heading, else 1. */
export type Grades = Map<string, number>;

/**
 * Which cases have which word, letter by letter: what queries are judged by. It shares nothing with the
 * search that is measured, not even the way of cutting text into words.
 */
export class TextIndex {
  readonly #words = perLocale(() => new Map<string, Grades>());
  readonly #sorted = perLocale((): string[] => []);

  constructor({ documents }: Collection) {
    for (const document of documents) this.#add(document);
    for (const lang of ['sv', 'nb', 'da'] as const) this.#sorted[lang] = [...this.#words[lang].keys()].sort();
  }

  /** Cases with a word in exactly these letters, upper and lower case alike. */
  casesWith(word: string, lang: Locale): Grades {
    return this.#words[lang].get(word) ?? new Map();
  }

  has(word: string, lang: Locale): boolean {
    return this.#words[lang].has(word);
  }

  /** Words that begin so, at most `most`. */
  wordsFrom(prefix: string, lang: Locale, most: number): string[] {
    const words = this.#sorted[lang];
    let at = lowerBound(words, prefix);
    const found: string[] = [];
    while (found.length < most && words[at]?.startsWith(prefix)) found.push(words[at++] ?? '');
    return found;
  }

  #add({ slug, lang, title, sections, labels = [] }: SearchDocument): void {
    const add = (text: string, grade: number) => {
      for (const word of wordsOf(text)) {
        const cases = this.#words[lang].get(word) ?? new Map<string, number>();
        if (grade > (cases.get(slug) ?? 0)) cases.set(slug, grade);
        this.#words[lang].set(word, cases);
      }
    };
    add(title, 2);
    for (const { heading = '', text, field } of sections) {
      add(heading, 2);
      add(text, field === 'lead' || field === 'glance' ? 2 : 1);
    }
    for (const label of labels) if (label.lang === lang) add(label.text, 1);
  }
}

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Cases that have any of it, each with its best grade. */
export function union(all: Iterable<Grades>): Grades {
  const grades: Grades = new Map();
  for (const some of all)
    for (const [slug, grade] of some) grades.set(slug, Math.max(grade, grades.get(slug) ?? 0));
  return grades;
}

/** Cases that have all of it, each with its worst grade. */
export function intersection(all: readonly Grades[]): Grades {
  const [first = new Map<string, number>(), ...others] = all;
  return new Map(
    [...first].flatMap(([slug, grade]) => {
      const rest = others.map((grades) => grades.get(slug) ?? 0);
      return rest.includes(0) ? [] : [[slug, Math.min(grade, ...rest)] as const];
    }),
  );
}

function lowerBound(sorted: readonly string[], value: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
