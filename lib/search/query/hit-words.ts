import { type Locale, perLocale } from '@/lib/domain/locale';
import { fold } from '../analyze/fold';
import { readWritten, tokens } from '../analyze/tokens';
import { readWord } from '../analyze/word-forms';
import { remembered } from '../remembered';
import { excerpts, ranking } from '../weights';
import type { ExpandedWord } from './expansion';

interface Hit {
  /** Of what it answers. */
  weight: number;
  /** Word of the query, or part of one. */
  word: string;
  /** The word that it answers a part of. */
  partOf?: string;
}

/** A hit in a text, from `start` to before `end`. */
export interface Mark extends Hit {
  start: number;
  end: number;
}

/** What a stem of a text answers. */
interface HitWord extends Hit {
  /** Also compounds with it are hits. */
  inCompounds: boolean;
}

/**
 * Everything that the query's words became: what may be marked. The texts of one answer have most of their words in
 * common, so each is read once.
 */
export class HitWords {
  /** By the fold key of their stems. */
  readonly #hits = perLocale(() => new Map<string, HitWord>());
  /** Lengths of the keys that may be parts of compounds. */
  readonly #lengths = perLocale(() => new Set<number>());
  /** Reads a word as written, and gives it only if it is a hit. */
  readonly #read = perLocale((lang) =>
    remembered((written) => readWritten(written).filter(({ text }) => this.#find(text, lang))),
  );

  /** The parts of a compound count together less than the compound. */
  constructor(words: readonly ExpandedWord[]) {
    // What answers a whole word and a part of another answers the word.
    for (const word of words) this.#add(word, 1);
    for (const { text, parts } of words)
      for (const part of parts) this.#add(part, ranking.compoundParts / parts.length, text);
  }

  #add({ text, expansions }: ExpandedWord, share: number, partOf?: string): void {
    for (const { lang, stem, weight, inCompounds } of expansions) {
      const key = fold(stem);
      const hits = this.#hits[lang];
      const known = hits.get(key) ?? { word: text, partOf, weight: 0, inCompounds: false };
      hits.set(key, {
        ...known,
        weight: Math.max(known.weight, weight * share),
        inCompounds: known.inCompounds || inCompounds,
      });
      if (inCompounds) this.#lengths[lang].add(key.length);
    }
  }

  /** Where a text holds them, in order. */
  marksIn(text: string, lang: Locale): Mark[] {
    return tokens(text, this.#read[lang]).flatMap(({ text: word, start, end }) => {
      const hit = this.#find(word, lang);
      return hit ? [{ ...hit, start, end }] : [];
    });
  }

  /** A word is a hit when its stem is, or when it is a compound that begins or ends with one. */
  #find(word: string, lang: Locale): HitWord | undefined {
    const { key } = readWord(word, lang);
    const whole = this.#hits[lang].get(key);
    if (whole) return whole;
    const { shortestPart, shortestLast } = excerpts;
    for (let cut = shortestPart; cut <= key.length - shortestPart; cut++) {
      const first = this.#part(key, 0, cut, lang);
      if (first) return first;
      // Endings are short: "udvik|lede" is no kind of leading.
      const last = key.length - cut < shortestLast ? undefined : this.#part(key, cut, key.length, lang);
      if (last) return last;
    }
    return undefined;
  }

  #part(key: string, start: number, end: number, lang: Locale): HitWord | undefined {
    if (!this.#lengths[lang].has(end - start)) return undefined;
    const hit = this.#hits[lang].get(key.slice(start, end));
    return hit?.inCompounds ? hit : undefined;
  }
}
