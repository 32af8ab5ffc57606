import { type Locale, locales } from '@/lib/domain/locale';
import { normalWord } from '../analyze/normal-form';
import { readWord } from '../analyze/word-forms';
import { synonyms } from '../weights';
import type { Link, LinkKind, StemInLanguage } from './link';

/** Words that mean the same, per language. */
export type WordGroup = Record<Locale, string[]>;

/**
 * Reads `word-pairs.txt`: one meaning a line, "sv | nb | da" in columns, forms separated by commas,
 * "#" starts a comment.
 * @throws when a line has not three columns, naming it
 */
export function parseWordPairs(text: string): WordGroup[] {
  return text.split('\n').flatMap((line, position) => {
    const content = line.replace(/#.*/, '').trim();
    if (!content) return [];
    const columns = content.split('|').map((column) =>
      column
        .split(',')
        .map((word) => word.trim())
        .filter(Boolean),
    );
    const [sv, nb, da] = columns;
    if (!sv || !nb || !da || columns.length !== locales.length)
      throw new Error(`word-pairs.txt:${position + 1}: expected "sv | nb | da"`);
    return [{ sv, nb, da }];
  });
}

/** Links every word of a group to every word of the other languages. Phrases are left out: links join words. */
export function groupLinks(groups: readonly WordGroup[], kind: LinkKind): Link[] {
  return groups.flatMap((group) => {
    const stems = locales.flatMap((lang) => stemsOf(group[lang], lang));
    return stems.flatMap((from) =>
      stems.filter((to) => to.lang !== from.lang).map((to) => ({ from, to, weight: synonyms.weight, kind })),
    );
  });
}

function stemsOf(words: readonly string[], lang: Locale): StemInLanguage[] {
  const single = words
    .filter((word) => !/\s/.test(word))
    .map((word) => readWord(normalWord(word).replaceAll('-', ''), lang).stem);
  return [...new Set(single)].map((stem) => ({ lang, stem }));
}
