import type { Locale } from '@/lib/domain/locale';
import { fold } from '../analyze/fold';
import { isNumber } from '../analyze/word-forms';
import { type StemInLanguage, stemKey } from '../links/link';
import { parseTermName } from '../term';
import type { PostingList } from './posting-lists';
import type { Vocabulary } from './vocabulary';

/** A stem of one language with everything that is known of it. */
export interface LexiconEntry extends StemInLanguage {
  /** Fold key. */
  key: string;
  /** The most frequent written form, for suggestions. */
  form: string;
  whole?: PostingList;
  /** Compounds that contain the stem. */
  part?: PostingList;
  /** The stems of its parts, if it is a compound itself. */
  split: readonly string[];
}

export type Lexicon = ReadonlyMap<string, LexiconEntry>;

/** Brings the two posting lists of each stem together. */
export function lexiconOf(lists: ReadonlyMap<string, PostingList>, vocabulary: Vocabulary): Lexicon {
  const entries = new Map<string, LexiconEntry>();
  for (const [name, list] of lists) {
    const { lang, stem, kind } = parseTermName(name);
    const entry = entries.get(stemKey({ lang, stem })) ?? newEntry(lang, stem, vocabulary);
    entry[kind] = list;
    entries.set(stemKey(entry), entry);
  }
  return entries;
}

export function newEntry(lang: Locale, stem: string, vocabulary: Vocabulary): LexiconEntry {
  return {
    lang,
    stem,
    key: fold(stem),
    form: vocabulary.forms[lang].get(stem) ?? stem,
    split: isNumber(stem) ? [] : vocabulary.split[lang](stem),
  };
}

/** In how many documents a stem stands, alone or in compounds, whichever is more. */
export function documentFrequency({ whole, part }: LexiconEntry): number {
  return Math.max(whole?.frequency ?? 0, part?.frequency ?? 0);
}
