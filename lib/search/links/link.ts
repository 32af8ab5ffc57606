import type { Locale } from '@/lib/domain/locale';

/** Why two words are linked. `pair` is our own list of word pairs, `theme` the synonyms in `content/themes`. */
export const linkKinds = ['cognate', 'pair', 'theme'] as const;
export type LinkKind = (typeof linkKinds)[number];

export interface StemInLanguage {
  lang: Locale;
  stem: string;
}

/** A directed link: a search for `from` also finds `to`. */
export interface Link<Stem extends StemInLanguage = StemInLanguage> {
  from: Stem;
  to: Stem;
  /** 0–1. */
  weight: number;
  kind: LinkKind;
}
