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
  const found = findCognates(
    perLocale((lang) => linkableStems(lexicon, lang)),
    sources.costs,
    before,
  );
  const written = [...groupLinks(sources.pairs, 'pair'), ...groupLinks(sources.themes, 'theme')];
  const all = [...written, ...cognateLinks(found)].flatMap((link): LexiconLink[] => {
    const to = lexicon.find(link.to);
    return to?.frequency ? [{ ...link, from: lexicon.findOrAdd(link.from), to }] : [];
  });
  return { links: strongest(all), cognates: found };
}

function linkableStems(lexicon: Lexicon, lang: Locale): string[] {
  const least = lexicon.entries.length < cognates.smallLexicon ? 1 : cognates.leastDocuments;
  return lexicon.entries
    .filter(
      (entry) =>
        entry.lang === lang &&
        entry.frequency >= least &&
        entry.stem.length >= cognates.shortestStem &&
        !/\d/.test(entry.stem),
    )
    .map(({ stem }) => stem);
}

/** One link between two words, the strongest, where the first of them stood. */
function strongest(links: readonly LexiconLink[]): LexiconLink[] {
  const best = new Map<LexiconEntry, Map<LexiconEntry, LexiconLink>>();
  for (const link of links) {
    const own = best.get(link.from) ?? new Map<LexiconEntry, LexiconLink>();
    const known = own.get(link.to);
    if (!known || link.weight > known.weight) own.set(link.to, link);
    best.set(link.from, own);
  }
  return [...best.values()].flatMap((own) => [...own.values()]);
}
