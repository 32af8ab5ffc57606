import type { Locale } from '@/lib/domain/locale';
import { fold } from '../analyze/fold';
import { isNumber } from '../analyze/word-forms';
import { compareText } from '../compare-text';
import type { StemInLanguage } from '../links/link';
import { postings } from '../weights';
import { InputHash } from './input-hash';
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
  /** Its position in the lexicon. */
  readonly number: number;
  readonly #lists: PostingLists | undefined;
  #identity: number | undefined;
  #inputs: number | undefined;

  /**
   * @param lists absent for a stem that stands in no document
   */
  constructor({ lang, stem }: StemInLanguage, vocabulary: Vocabulary, number: number, lists?: PostingLists) {
    this.lang = lang;
    this.stem = stem;
    this.key = fold(stem);
    this.form = vocabulary.forms[lang].get(stem) ?? stem;
    this.split = isNumber(stem) ? [] : vocabulary.split[lang](stem);
    this.number = number;
    this.#lists = lists;
    this.frequency = Math.max(
      lists?.frequency(wholeTerm(number)) ?? 0,
      lists?.frequency(partTerm(number)) ?? 0,
    );
  }

  get whole(): PostingList | undefined {
    return this.#lists?.list(wholeTerm(this.number), postings.keptPerLanguage);
  }

  /** The documents that `whole` leaves out. */
  get rest(): number[] {
    return this.#lists?.rest(wholeTerm(this.number), postings.keptPerLanguage) ?? [];
  }

  get hasRest(): boolean {
    return this.#lists?.hasRest(wholeTerm(this.number), postings.keptPerLanguage) ?? false;
  }

  /** The best documents that have the word itself, few enough for the lexicon; empty when there are none. */
  get head(): PostingList {
    return this.#lists?.list(wholeTerm(this.number), postings.headPerLanguage) ?? { frequency: 0, slots: [] };
  }

  /** Compounds that contain the stem. */
  get part(): PostingList | undefined {
    return this.#lists?.list(partTerm(this.number), postings.keptOfCompounds);
  }

  /** Hash that stands for the word alone. */
  get identity(): number {
    this.#identity ??= new InputHash().text(this.lang).text(this.stem).toNumber();
    return this.#identity;
  }

  /** Hash of everything that is known of it. */
  get inputs(): number {
    this.#inputs ??= this.#hash();
    return this.#inputs;
  }

  #hash(): number {
    const hash = new InputHash().number(this.identity).text(this.form);
    hash.integer(this.split.length);
    for (const part of this.split) hash.text(part);
    this.#lists?.addTo(hash, wholeTerm(this.number));
    this.#lists?.addTo(hash, partTerm(this.number));
    return hash.toNumber();
  }
}

/** All words that can be found, or lead to others that can. */
export class Lexicon {
  readonly #entries: LexiconEntry[];
  readonly #stems: StemList;
  readonly #vocabulary: Vocabulary;

  /** Brings the two posting lists of each stem together. */
  constructor(stems: StemList, lists: PostingLists, vocabulary: Vocabulary) {
    this.#stems = stems;
    this.#vocabulary = vocabulary;
    this.#entries = stems.stems.map((stem, number) => new LexiconEntry(stem, vocabulary, number, lists));
  }

  get entries(): readonly LexiconEntry[] {
    return this.#entries;
  }

  /** By fold key, language and stem: an order that the words alone decide. */
  inOrder(): LexiconEntry[] {
    return [...this.#entries].sort(
      (a, b) => compareText(a.key, b.key) || compareText(a.lang, b.lang) || compareText(a.stem, b.stem),
    );
  }

  find(stem: StemInLanguage): LexiconEntry | undefined {
    return this.#entries[this.#stems.find(stem) ?? -1];
  }

  /** A word that was not there becomes one that stands in no document. */
  findOrAdd({ lang, stem }: StemInLanguage): LexiconEntry {
    const number = this.#stems.numberOf(lang, stem);
    const entry = this.#entries[number] ?? new LexiconEntry({ lang, stem }, this.#vocabulary, number);
    this.#entries[number] = entry;
    return entry;
  }
}
