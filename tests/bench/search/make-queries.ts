import type { BenchQuery } from './bench-query';
import type { Collection } from './collection';
import { compoundPartQueries } from './compound-part-queries';
import { crossLanguageQueries } from './cross-language-queries';
import { ownLanguageQueries } from './own-language-queries';
import type { TextIndex } from './text-index';

/**
 * Makes queries with judgements: relevant is what has the meant words, in any inflected form, and at most
 * ten cases are. The same seed and collection give the same queries.
 * @param each queries per class and language, where the collection has as many
 */
export function makeQueries(
  collection: Collection,
  text: TextIndex,
  { seed, each }: { seed: number; each: number },
): BenchQuery[] {
  return [
    ...ownLanguageQueries(collection, text, seed, each),
    ...compoundPartQueries(collection, text, seed, each),
    ...crossLanguageQueries(collection, text, seed, each),
  ];
}
