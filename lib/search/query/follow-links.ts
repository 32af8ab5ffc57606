import type { Locale } from '@/lib/domain/locale';
import type { StoredMember } from '../shards/family-format';
import { queries, expansionWeights as weights } from '../weights';
import type { Base } from './base-words';
import type { Expansion, ExpansionKind } from './expansion';
import type { FoundWord, WordLookup } from './word-lookup';

/** A word with its family and everything it answers with. */
export interface Followed extends FoundWord {
  base: Base;
  expansions: Expansion[];
}

/** Fetches the words with what they are linked to inside their families. */
export async function follow(bases: readonly Base[], lookup: WordLookup): Promise<Followed[]> {
  return Promise.all(
    bases.map(async (base) => {
      const { word, family } = await lookup.resolve(base.word);
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
  family: readonly StoredMember[],
  { lang, stem }: { lang: Locale; stem: string },
): StoredMember | undefined {
  return family.find((member) => member.lang === lang && member.stem === stem);
}

async function outsideMember(
  to: { lang: Locale; stem: string },
  lookup: WordLookup,
): Promise<StoredMember | undefined> {
  const word = await lookup.exact(to);
  return word && (await lookup.resolve(word)).word;
}

function listsOf(
  { lang, stem, whole, part }: StoredMember,
  kind: ExpansionKind,
  weight: number,
): Expansion[] {
  return [
    ...(whole ? [{ lang, stem, kind, weight, list: whole, inCompounds: false }] : []),
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
