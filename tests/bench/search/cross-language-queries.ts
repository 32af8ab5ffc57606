import { type Locale, locales } from '@/lib/domain/locale';
import type { Noun } from '../generate/lexicon';
import { Random } from '../generate/random';
import type { BenchQuery, QueryClass } from './bench-query';
import type { Collection } from './collection';
import { kinship } from './kinship';
import { drawNeeds } from './needs';
import type { TextIndex } from './text-index';

/** A noun asked for in one language, in another's cases; those that can be read in the own language do not count. */
export function crossLanguageQueries(
  collection: Collection,
  text: TextIndex,
  seed: number,
  each: number,
): BenchQuery[] {
  const directions = locales.flatMap((lang) =>
    locales.filter((target) => target !== lang).map((target) => ({ lang, target })),
  );
  return directions.flatMap(({ lang, target }) => {
    const random = new Random(seed, 'queries', 'cross', lang, target);
    const made = new Map<QueryClass, BenchQuery[]>();
    for (const { nouns, relevant: all } of drawNeeds(target, collection, text, random)) {
      const kind = crossClass(nouns, lang, target);
      const known = made.get(kind) ?? [];
      if (known.length >= each / 2) {
        if ([...made.values()].filter(({ length }) => length >= each / 2).length === 3) break;
        continue;
      }
      const relevant = new Map([...all].filter(([slug]) => !collection.languages.get(slug)?.has(lang)));
      const words = nouns.map(({ forms }) => forms[lang].i).join(' ');
      if (relevant.size === 0) continue;
      made.set(kind, [...known, { kind, text: words, lang, target, isTyping: false, relevant }]);
    }
    return [...made.values()].flat();
  });
}

/** Two nouns are as hard as the harder one. */
function crossClass(nouns: readonly Noun[], lang: Locale, target: Locale): QueryClass {
  const kinships = nouns.map((noun) => kinship(noun, lang, target));
  if (kinships.includes('other')) return 'cross: other';
  return kinships.includes('listed') ? 'cross: listed' : 'cross: cognate';
}
