import { locales } from '@/lib/domain/locale';
import { nounById } from '../generate/compounds';
import { Random } from '../generate/random';
import { type BenchQuery, collect, inOwn } from './bench-query';
import type { Collection } from './collection';
import { casesOf, mostRelevant } from './needs';
import { intersection, type TextIndex, union } from './text-index';

/**
 * Parts of compounds: a part alone ("klagomål" for "skolklagomål") and a compound written as two words
 * ("skol klagomål" as "skola klagomål"). Relevant is what has the parts, as words or within compounds; at
 * least half of it must have them within compounds alone.
 */
export function compoundPartQueries(
  { cases }: Collection,
  text: TextIndex,
  seed: number,
  each: number,
): BenchQuery[] {
  const compounds = [...new Set(cases.flatMap(({ nouns }) => Object.values(nouns).flat()))].filter((id) =>
    id.includes('+'),
  );
  const containing = new Map<string, string[]>();
  for (const id of compounds)
    for (const part of partsOf(id)) containing.set(part, [...(containing.get(part) ?? []), id]);
  return locales.flatMap((lang) => {
    const random = new Random(seed, 'queries', 'compound part', lang);
    const within = (part: string) =>
      union((containing.get(part) ?? []).map((id) => casesOf(nounById(id), lang, text)));
    const drawn = random.pickSome(compounds, 6000);
    return collect(drawn, each, (id): BenchQuery | undefined => {
      const parts = splitOf(id, random);
      const asWords = intersection(parts.map((part) => casesOf(nounById(part), lang, text)));
      const relevant = intersection(
        parts.map((part) => union([casesOf(nounById(part), lang, text), within(part)])),
      );
      if (relevant.size === 0 || relevant.size > mostRelevant || asWords.size * 2 > relevant.size)
        return undefined;
      const words = parts.map((part) => nounById(part).forms[lang].i).join(' ');
      return { kind: 'compound part', ...inOwn(words, lang, relevant) };
    });
  });
}

/** Both parts of a compound of two; the last two, or the first and the last two, of one of three. */
function splitOf(id: string, random: Random): string[] {
  const [first = '', ...rest] = id.split('+');
  return rest.length === 1 || random.chance(0.5) ? [first, rest.join('+')] : [rest.join('+')];
}

/** "a+b+c" → a, b, c, b+c: what the generator joined. */
function partsOf(id: string): string[] {
  const parts = id.split('+');
  return parts.length === 3 ? [...parts, parts.slice(1).join('+')] : parts;
}
