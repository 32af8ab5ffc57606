import type { Locale } from '@/lib/domain/locale';
import { nearWords, readingsOf } from './base-words';
import type { Expansion } from './expansion';
import { follow } from './follow-links';
import type { QueryWord } from './parse-query';
import { linking } from './split-unknown';
import type { WordLookup } from './word-lookup';

/**
 * A compound written in two ("lednings grupp", "ledning grupp") answers for both of its words, with its own
 * rarity. Only neighbours that together are a word of the collection count.
 */
export async function joinedWith(
  first: QueryWord,
  second: QueryWord | undefined,
  locale: Locale,
  lookup: WordLookup,
): Promise<Expansion[]> {
  if (!second || first.isNumber || second.isNumber) return [];
  const written = linking.map((link) => `${first.text}${link}${second.text}`);
  const near = await Promise.all(written.map((text) => nearWords(readingsOf(text, locale), lookup)));
  const exact = near.flat().filter(({ kind }) => kind === 'exact');
  return (await follow(exact, lookup)).flatMap(({ expansions }) =>
    expansions
      .filter(({ inCompounds }) => !inCompounds)
      .map((expansion): Expansion => ({ ...expansion, kind: 'joined' })),
  );
}
