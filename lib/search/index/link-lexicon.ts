import { type Locale, perLocale } from '@/lib/domain/locale';
import { cognateLinks } from '../links/cognate-links';
import { type Cognates, findCognates } from '../links/cognates';
import type { CostTable } from '../links/cost-table';
import type { Link } from '../links/link';
import { groupLinks, type WordGroup } from '../links/word-pairs';
import { cognates } from '../weights';
import type { Lexicon, LexiconEntry } from './lexicon';

/** What people wrote about words that mean the same, and what was learned. */
export interface LinkSources {
  pairs: readonly WordGroup[];
  themes: readonly WordGroup[];
  costs: CostTable;
}

/** A link between two words of the lexicon. */
export type LexiconLink = Link<LexiconEntry>;

/**
 * Finds all links between the collection's words; targets always stand in some document. Words of our lists
 * that stand in none still lead to their counterparts: they are added to the lexicon.
 * @param before the cognates of an earlier build, so that only new words are compared
 */
export function linkLexicon(
  lexicon: Lexicon,
  sources: LinkSources,
  before?: Cognates,
): { links: LexiconLink[]; cognates: Cognates } {
  const words = perLocale((lang) => linkableWords(lexicon, lang));
  const found = findCognates(
    perLocale((lang) => words[lang].map(({ stem }) => stem)),
    sources.costs,
    before,
  );
  const written = [...groupLinks(sources.pairs, 'pair'), ...groupLinks(sources.themes, 'theme')];
  const inLexicon = written.flatMap((link): LexiconLink[] => {
    const to = lexicon.find(link.to);
    return to?.frequency ? [{ ...link, from: lexicon.findOrAdd(link.from), to }] : [];
  });
  return { links: strongest(inLexicon, cognateLinks(found, words)), cognates: found };
}

function linkableWords(lexicon: Lexicon, lang: Locale): LexiconEntry[] {
  const least = lexicon.entries.length < cognates.smallLexicon ? 1 : cognates.leastDocuments;
  return lexicon.entries.filter(
    (entry) =>
      entry.lang === lang &&
      entry.frequency >= least &&
      entry.stem.length >= cognates.shortestStem &&
      !/\d/.test(entry.stem),
  );
}

/**
 * One link between two words, the strongest, where the first of them stood.
 * @param alone a second list, in which no two are between the same words
 */
function strongest(links: readonly LexiconLink[], alone: readonly LexiconLink[]): LexiconLink[] {
  const best = new Map<number, LexiconLink>();
  const isStronger = (link: LexiconLink, known: LexiconLink) => link.weight > known.weight;
  for (const link of links) {
    const known = best.get(wordsOf(link));
    if (!known || isStronger(link, known)) best.set(wordsOf(link), link);
  }
  const others = alone.filter((link) => {
    const known = best.get(wordsOf(link));
    if (known && isStronger(link, known)) best.set(wordsOf(link), link);
    return known === undefined;
  });
  return [...best.values(), ...others];
}

/** Both words of a link, in one number. */
function wordsOf({ from, to }: LexiconLink): number {
  return from.number * 2 ** 26 + to.number;
}
