import { type Locale, perLocale } from '@/lib/domain/locale';
import { groupBy } from '../group-by';
import { type CognatePair, cognateLinks, findCognates } from '../links/cognates';
import type { CostTable } from '../links/cost-table';
import { type Link, stemKey } from '../links/link';
import { groupLinks, type WordGroup } from '../links/word-pairs';
import { cognates } from '../weights';
import type { Lexicon } from './lexicon';

/** What people wrote about words that mean the same, and what was learned. */
export interface LinkSources {
  pairs: readonly WordGroup[];
  themes: readonly WordGroup[];
  costs: CostTable;
}

/** The cognates of the last build, so that only new words are compared. */
export interface CognateMemory {
  stems: Record<Locale, readonly string[]>;
  pairs: readonly CognatePair[];
}

/** Finds all links between the collection's words; targets always stand in some document. */
export function linkLexicon(
  lexicon: Lexicon,
  sources: LinkSources,
  memory?: CognateMemory,
): { links: Link[]; memory: CognateMemory } {
  const found = rememberedCognates(lexicon, sources.costs, memory);
  const written = [...groupLinks(sources.pairs, 'pair'), ...groupLinks(sources.themes, 'theme')];
  const links = strongest([...written, ...cognateLinks(found.pairs)]).filter(({ to }) =>
    lexicon.has(stemKey(to)),
  );
  return { links, memory: found };
}

function rememberedCognates(
  lexicon: Lexicon,
  costs: CostTable,
  memory: CognateMemory | undefined,
): CognateMemory {
  const stems = perLocale((lang) => linkableStems(lexicon, lang));
  const known = perLocale((lang) => new Set(memory?.stems[lang]));
  const present = perLocale((lang) => new Set(stems[lang]));
  const kept = (memory?.pairs ?? []).filter(
    ({ langs: [a, b], stems: [from, to] }) => present[a].has(from) && present[b].has(to),
  );
  return { stems, pairs: [...kept, ...findCognates(stems, costs, (lang, stem) => !known[lang].has(stem))] };
}

function linkableStems(lexicon: Lexicon, lang: Locale): string[] {
  const least = lexicon.size < cognates.smallLexicon ? 1 : cognates.leastDocuments;
  return [...lexicon.values()]
    .filter(
      (entry) => entry.lang === lang && entry.stem.length >= cognates.shortestStem && !/\d/.test(entry.stem),
    )
    .filter((entry) => entry.frequency >= least)
    .map(({ stem }) => stem);
}

/** One link between two words, the strongest. */
function strongest(links: readonly Link[]): Link[] {
  const groups = groupBy(links, ({ from, to }) => `${stemKey(from)} ${stemKey(to)}`);
  return [...groups.values()].flatMap((same) => same.sort((a, b) => b.weight - a.weight).slice(0, 1));
}
