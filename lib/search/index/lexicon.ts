import type { Locale } from '@/lib/domain/locale';
import { fold } from '../analyze/fold';
import { isNumber } from '../analyze/word-forms';
import { type StemInLanguage, stemKey } from '../links/link';
import type { PostingList, PostingLists } from './posting-lists';
import { partTerm, type StemList, wholeTerm } from './stem-list';
import type { Vocabulary } from './vocabulary';

/** A stem of one language with everything that is known of it. */
export class LexiconEntry implements StemInLanguage {
  readonly lang: Locale;
  readonly stem: string;
  /** Fold key. */
  readonly key: string;
  /** The most frequent written form, for suggestions. */
  readonly form: string;
  /** The stems of its parts, if it is a compound itself. */
  readonly split: readonly string[];
  /** In how many documents it stands, alone or in compounds, whichever is more. */
  readonly frequency: number;
  readonly #lists: PostingLists | undefined;
  readonly #number: number;

  /**
   * @param number of the stem
   * @param lists absent for a stem that stands in no document
   */
  constructor({ lang, stem }: StemInLanguage, vocabulary: Vocabulary, number = 0, lists?: PostingLists) {
    this.lang = lang;
    this.stem = stem;
    this.key = fold(stem);
    this.form = vocabulary.forms[lang].get(stem) ?? stem;
    this.split = isNumber(stem) ? [] : vocabulary.split[lang](stem);
    this.#number = number;
    this.#lists = lists;
    this.frequency = Math.max(
      lists?.frequency(wholeTerm(number)) ?? 0,
      lists?.frequency(partTerm(number)) ?? 0,
    );
  }

  get whole(): PostingList | undefined {
    return this.#lists?.list(wholeTerm(this.#number));
  }

  /** Compounds that contain the stem. */
  get part(): PostingList | undefined {
    return this.#lists?.list(partTerm(this.#number));
  }
}

export type Lexicon = ReadonlyMap<string, LexiconEntry>;

/** Brings the two posting lists of each stem together. */
export function lexiconOf({ stems }: StemList, lists: PostingLists, vocabulary: Vocabulary): Lexicon {
  return new Map(
    stems.map((stem, number) => [stemKey(stem), new LexiconEntry(stem, vocabulary, number, lists)]),
  );
}
