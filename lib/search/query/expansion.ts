import type { Locale } from '@/lib/domain/locale';
import type { PostingList } from '../index/posting-lists';
import type { LinkKind } from '../links/link';

/** How a word of the collection came to answer a word of the query. */
export type ExpansionKind = 'exact' | 'letters' | 'prefix' | 'typing' | 'part' | 'joined' | LinkKind;

/** A word of the collection that answers a word of the query. */
export interface Expansion {
  lang: Locale;
  stem: string;
  kind: ExpansionKind;
  /** 0–1. */
  weight: number;
  list: PostingList;
  /** Documents that the list leaves out, where they are known. */
  rest?: ReadonlySet<number>;
  /** True when the list holds compounds that contain the stem. */
  inCompounds: boolean;
}

/** Everything that answers one word of a query. */
export interface ExpandedWord {
  text: string;
  expansions: Expansion[];
  /** A compound's parts: together they answer for the word, weighted by their rarity. */
  parts: ExpandedWord[];
}

/** One expansion a posting list, the strongest. */
export function bestOf(
  text: string,
  found: readonly { expansions: readonly Expansion[] }[],
  parts: ExpandedWord[],
): ExpandedWord {
  const best = new Map<string, Expansion>();
  for (const expansion of found.flatMap(({ expansions }) => expansions)) {
    const name = `${expansion.lang} ${expansion.stem} ${expansion.inCompounds}`;
    if (expansion.weight > (best.get(name)?.weight ?? 0)) best.set(name, expansion);
  }
  return { text, expansions: [...best.values()], parts };
}
