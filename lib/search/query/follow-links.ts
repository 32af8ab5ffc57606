import type { Locale } from '@/lib/domain/locale';
import { queries, expansionWeights as weights } from '../weights';
import type { Base } from './base-words';
import type { Expansion, ExpansionKind } from './expansion';
import type { FoundMember, FoundWord, WordLookup } from './word-lookup';

/** A word with its family and everything it answers with. */
export interface Followed extends FoundWord {
  base: Base;
  expansions: Expansion[];
}

/**
 * Fetches the words with what they are linked to inside their families.
 * @param most shards to fetch, for the first of the words; the others answer with what the lexicon names of them
 * @param withRest see {@link WordLookup.resolve}
 */
export async function follow(
  bases: readonly Base[],
  lookup: WordLookup,
  { most = Number.POSITIVE_INFINITY, withRest = false } = {},
): Promise<Followed[]> {
  const shards = bases.flatMap(({ word: { place } }) => ('shard' in place ? place.shard : []));
  const fetched = new Set([...new Set(shards)].slice(0, most));
  return Promise.all(
    bases.map(async (base) => {
      const isFetched = 'shard' in base.word.place && fetched.has(base.word.place.shard);
      const { word, family } = isFetched
        ? await lookup.resolve(base.word, withRest)
        : lookup.headOf(base.word);
      const linked = word.links.flatMap(({ to, weight, kind }) => {
        const target = memberOf(family, to);
        return target
          ? listsOf(target, kind, base.weight * weight * (base.kind === 'prefix' ? weights.prefixLinks : 1))
          : [];
      });
      return { base, word, family, expansions: [...listsOf(word, base.kind, base.weight), ...linked] };
    }),
  );
}

/** Follows the strongest links that lead to other families. */
export async function outsideLinks(
  found: readonly Followed[],
  lookup: WordLookup,
): Promise<{ expansions: Expansion[] }[]> {
  const links = found.flatMap(({ base, word, family }) =>
    word.links
      .filter(({ to }) => !memberOf(family, to))
      .map(({ to, kind, weight }) => ({ to, kind, weight: weight * base.weight })),
  );
  const strongest = links.sort((a, b) => b.weight - a.weight).slice(0, queries.mostOutsideLinks);
  return Promise.all(
    strongest.map(async ({ to, kind, weight }) => {
      const target = await outsideMember(to, lookup);
      return { expansions: target ? listsOf(target, kind, weight) : [] };
    }),
  );
}

function memberOf(
  family: readonly FoundMember[],
  { lang, stem }: { lang: Locale; stem: string },
): FoundMember | undefined {
  return family.find((member) => member.lang === lang && member.stem === stem);
}

async function outsideMember(
  to: { lang: Locale; stem: string },
  lookup: WordLookup,
): Promise<FoundMember | undefined> {
  const word = await lookup.exact(to);
  return word && (await lookup.resolve(word)).word;
}

function listsOf(
  { lang, stem, whole, part, rest }: FoundMember,
  kind: ExpansionKind,
  weight: number,
): Expansion[] {
  return [
    ...(whole ? [{ lang, stem, kind, weight, list: whole, ...(rest && { rest }), inCompounds: false }] : []),
    ...(part
      ? [
          {
            lang,
            stem,
            kind: kind === 'exact' ? ('part' as const) : kind,
            weight: weight * weights.part,
            list: part,
            inCompounds: true,
          },
        ]
      : []),
  ];
}
